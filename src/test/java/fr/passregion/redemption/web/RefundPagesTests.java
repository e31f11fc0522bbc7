package fr.passregion.redemption.web;

import static fr.passregion.redemption.Scene.BIRTH_DATE;
import static fr.passregion.redemption.Scene.SPORT;
import static fr.passregion.testing.SignIn.signedInAs;
import static fr.passregion.testing.SignIn.somebody;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passregion.entitlement.Entitlements;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitOutcome;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Refunds;
import fr.passregion.redemption.Scene;
import fr.passregion.redemption.ShownCard;
import fr.passregion.redemption.Standing;
import fr.passregion.redemption.Till;
import fr.passregion.settlement.Claims;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Refunds at a till’s pages, at an agent’s, and as the young person sees them. */
@PassRegionTest
@Covers("BEN-07")
class RefundPagesTests {

    private final MockMvc mvc;
    private final Refunds refunds;
    private final Claims claims;
    private final ApplicationContext beans;
    private final PointOfSale shop;
    private final SignedIn cashier;
    private final SignedIn agent = somebody(new Grant(Role.FINANCE_PREPARER, null));

    RefundPagesTests(MockMvc mvc, Refunds refunds, Claims claims, ApplicationContext beans) {
        this.mvc = mvc;
        this.refunds = refunds;
        this.claims = claims;
        this.beans = beans;
        this.shop = new Scene(beans).shop(SPORT);
        this.cashier = somebody(new Grant(Role.CASHIER, shop.id().value()));
    }

    @Test
    @Covers({"PAR-02", "BEN-08"})
    void aCashierLooksTwiceAndGivesBackAPart() throws Exception {
        var debit = debit(3000, 2000);
        assertThat(page(cashier, "/caisse/transactions/" + debit.id())).contains("Annuler cette opération");
        var form = page(cashier, path(debit));
        assertThat(form).contains("value=\"20,00\"", debit.receipt(), "Erreur de caisse");

        var check = body(send(cashier, path(debit), filled(form, "5")));
        assertThat(check).contains("Annuler 5,00\u00a0€", "À rendre vous-même au jeune", "2,50\u00a0€");
        assertThat(refunds.of(debit.id())).isEmpty();

        var done = send(cashier, path(debit) + "/confirmee", filled(check, "5"));
        assertThat(done.getStatus()).isEqualTo(303);
        assertThat(page(cashier, requireNonNull(done.getRedirectedUrl())))
                .contains("Annulé", "5,00\u00a0€ sur Sport", "il reste 15,00\u00a0€", "2,50\u00a0€");
        assertThat(page(cashier, "/caisse/historique")).contains("annulé −5,00\u00a0€");
        assertThat(standing(debit).left().money()).isEqualTo(Money.euros(15));
    }

    @Test
    @Covers("BEN-06")
    void pressingTwiceGivesBackOnce() throws Exception {
        var debit = debit(2000, 2000);
        var check = body(send(cashier, path(debit), filled(page(cashier, path(debit)), "20")));

        var first = send(cashier, path(debit) + "/confirmee", filled(check, "20"));
        var second = send(cashier, path(debit) + "/confirmee", filled(check, "20"));

        assertThat(second.getStatus()).isEqualTo(303);
        assertThat(second.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
        assertThat(refunds.of(debit.id())).hasSize(1);
        var again = mvc.perform(get(path(debit)).with(signedInAs(cashier)))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(body(again)).contains("déjà été annulé en entier", "already_refunded", "À dire au jeune");
    }

    @Test
    void whatIsMistypedIsSaidBesideItsField() throws Exception {
        var debit = debit(2000, 2000);
        var answer = send(
                cashier, path(debit), post(path(debit)).param("amount", "20,01").param("key", "k"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(body(answer)).contains("au plus 20,00\u00a0€", "Choisissez le motif");
    }

    @Test
    void anothersDebitDoesNotExist() throws Exception {
        var debit = debit(2000, 2000);
        var other = somebody(
                new Grant(Role.CASHIER, new Scene(beans).shop(SPORT).id().value()));
        var answer = mvc.perform(get(path(debit)).with(signedInAs(other)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(404);
    }

    @Test
    @Covers({"REG-05", "SET-02"})
    void anAgentFindsTheReceiptSeesTheEffectAndRefunds() throws Exception {
        var debit = debit(2000, 2000);
        var statement = ((Claims.Outcome.Claimed) claims.claim(shop.partner())).statement();
        assertThat(page(cashier, path(debit), 422)).contains("déjà demandé", statement.number());

        var typed = debit.receipt().toLowerCase(Locale.ROOT).replace('-', ' ');
        var found = mvc.perform(get("/region/annulations").param("recu", typed).with(signedInAs(agent)))
                .andReturn()
                .getResponse();
        var address = "/region/annulations/" + debit.receipt();
        assertThat(found.getRedirectedUrl()).isEqualTo(address);
        var form = page(agent, address);
        assertThat(form)
                .contains(statement.number(), "il baisse de 20,00\u00a0€")
                .doesNotContain("Léa");
        assertThat(body(send(agent, address, filled(form, "20")))).contains("Écrivez pourquoi");

        var check = body(send(agent, address, filled(form, "20").param("note", "erreur signalée par téléphone")));
        assertThat(check).contains("Pour le partenaire", "il baisse de 20,00\u00a0€");
        var done =
                send(agent, address + "/confirmee", filled(check, "20").param("note", "erreur signalée par téléphone"));
        assertThat(done.getStatus()).isEqualTo(303);
        assertThat(page(agent, address)).contains("Reste à annuler", "0,00\u00a0€", "De retour sur le Pass");
        assertThat(standing(debit).status()).isEqualTo(Standing.Status.REFUNDED);
    }

    @Test
    void aReceiptThatIsNoneIsSaid() throws Exception {
        var answer = mvc.perform(
                        get("/region/annulations").param("recu", "XXXXX-XXXXX").with(signedInAs(agent)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(body(answer)).contains("Aucun débit n’a ce numéro de reçu");
        assertThat(mvc.perform(get("/region/annulations").with(signedInAs(Role.HELPDESK)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    @Covers({"BEN-09", "ACC-06"})
    void theYoungPersonSeesItAtOnce() throws Exception {
        var debit = debit(2000, 2000);
        var check = body(send(cashier, path(debit), filled(page(cashier, path(debit)), "20")));
        send(cashier, path(debit) + "/confirmee", filled(check, "20"));

        var holder = somebody(new Grant(Role.HOLDER, debit.holder().toString()));
        assertThat(page(holder, "/mon-compte/historique"))
                .contains(debit.receipt(), "Annulé le", "20\u00a0€ de retour sur ton Pass");
        var held = beans.getBean(Entitlements.class).of(debit.holder(), SPORT, new Scene(beans).today());
        assertThat(held.orElseThrow().available()).isEqualTo(held.orElseThrow().total());
    }

    private Redemption debit(long price, long amount) {
        var card = new ShownCard.Typed(new Scene(beans).pupil().number().digits(), BIRTH_DATE);
        var request = new DebitRequest(
                new Counter(shop.id(), false), card, SPORT, Money.cents(price), Money.cents(amount), null, null, null);
        return ((DebitOutcome.Booked) beans.getBean(Till.class).debit(request)).redemption();
    }

    private Standing standing(Redemption debit) {
        return new Standing(debit, refunds.of(debit.id()));
    }

    private static String path(Redemption debit) {
        return "/caisse/transactions/" + debit.id() + "/annulation";
    }

    private static MockHttpServletRequestBuilder filled(String page, String amount) {
        var key = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(page);
        assertThat(key.find()).isTrue();
        return post("/").param("key", key.group(1)).param("amount", amount).param("reason", "MISTAKE");
    }

    private MockHttpServletResponse send(SignedIn person, String path, MockHttpServletRequestBuilder form)
            throws Exception {
        return mvc.perform(form.uri(URI.create(path)).with(signedInAs(person)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(SignedIn person, String path) throws Exception {
        return page(person, path, 200);
    }

    private String page(SignedIn person, String path, int status) throws Exception {
        var answer = mvc.perform(get(path).with(signedInAs(person))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return body(answer);
    }

    private static String body(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(UTF_8);
    }
}
