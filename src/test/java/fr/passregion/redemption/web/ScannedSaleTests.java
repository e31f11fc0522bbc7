package fr.passregion.redemption.web;

import static fr.passregion.redemption.Scene.CINEMA;
import static fr.passregion.redemption.Scene.MUSEUM;
import static fr.passregion.redemption.Scene.SPORT;
import static fr.passregion.testing.SignIn.signedInAs;
import static fr.passregion.testing.SignIn.somebody;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passregion.card.Card;
import fr.passregion.card.Cards;
import fr.passregion.card.ShownCodes;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.FaceChecks;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Redemptions;
import fr.passregion.redemption.Scene;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A sale that begins with a code, of the phone or of the card, and ends with one press. */
@PassRegionTest
class ScannedSaleTests {

    private final MockMvc mvc;
    private final Redemptions redemptions;
    private final Cards cards;
    private final JdbcClient database;
    private final Clock clock;
    private final Scene scene;
    private final PointOfSale shop;
    private final SignedIn cashier;

    ScannedSaleTests(
            MockMvc mvc,
            Redemptions redemptions,
            Cards cards,
            JdbcClient database,
            Clock clock,
            ApplicationContext beans) {
        this.mvc = mvc;
        this.redemptions = redemptions;
        this.cards = cards;
        this.database = database;
        this.clock = clock;
        this.scene = new Scene(beans);
        this.shop = scene.shop(SPORT, CINEMA, MUSEUM);
        this.cashier = somebody(new Grant(Role.CASHIER, shop.id().value()));
    }

    @Test
    @Covers({"CUL-02", "BEN-02", "GEN-06"})
    void oneTicketIsOnePressAndOneEuroIsToCollect() throws Exception {
        var card = scene.pupil();
        var sale = body(scan(ShownCodes.of(cards, card, clock.instant())));
        assertThat(sale).contains("Valider 1\u00a0place", "encaissez 1,00\u00a0€", "il en restera\u00a04");
        assertThat(sale).doesNotContain(card.number().digits());
        var verdict = pressed(sale, "CINEMA", "quantity", "1");
        assertThat(verdict).contains("Débité", "À encaisser", "1,00\u00a0€");
        assertThat(only(card).holderPays()).isEqualTo(Money.euros(1));
    }

    @Test
    @Covers("CUL-03")
    void oneEntryIsOnePressAndNothingIsToCollect() throws Exception {
        var card = scene.pupil();
        var sale = body(scan(ShownCodes.of(cards, card, clock.instant())));
        assertThat(sale).contains("Valider 1\u00a0entrée libre");
        assertThat(pressed(sale, "MUSEE", "quantity", "1")).contains("Débité", "entrée libre", "0,00\u00a0€");
        assertThat(only(card).holderPays()).isEqualTo(Money.ZERO);
    }

    @Test
    @Covers("BEN-02")
    void theAidToTheLicenceIsTakenAtOnceAndTheRestIsToCollect() throws Exception {
        var card = scene.pupil();
        var sale = body(scan(ShownCodes.of(cards, card, clock.instant())));
        assertThat(sale).contains("Débiter 30,00\u00a0€", "pour un prix d’au moins 30,00\u00a0€");
        assertThat(pressed(sale, "SPORT", "price", "30,00")).contains("Ce que le prix dépasse 30,00\u00a0€");
        assertThat(only(card).debited().money()).isEqualTo(Money.euros(30));
    }

    @Test
    @Covers("GEN-06")
    void aCodeThatWasRightWhenItWasScannedPaysAfterThePriceIsTyped() throws Exception {
        var card = scene.pupil();
        var early = ShownCodes.of(cards, card, clock.instant().minus(Duration.ofMinutes(3)));
        assertThat(body(scan(early))).contains("qr_expired");
        var code = ShownCodes.of(cards, card, clock.instant());
        pressed(body(scan(code)), "SPORT", "price", "30,00");
        assertThat(body(scan(code))).contains("qr_replayed", "Déjà utilisé");
    }

    @Test
    @Covers({"BEN-10", "GEN-06"})
    void thePrintedCodeAsksForTheFaceBeforeAnythingCanBeTaken() throws Exception {
        var card = scene.pupil();
        var question = body(scan(cards.staticQr(card)));
        assertThat(question)
                .contains("À vérifier", "comparez la photo", "Léa", "/api/v1/photos/", "C’est bien cette personne");
        var hasty = ask(post("/caisse/debit")
                .param("ticket", hidden(question, "ticket"))
                .param("benefit", "CINEMA"));
        assertThat(body(hasty)).contains("À vérifier");
        assertThat(redemptions.ofHolder(card.holder(), 1)).isEmpty();
        pressed(body(face(question, true)), "CINEMA", "quantity", "1");
        only(card);
    }

    @Test
    @Covers("BEN-10")
    void somebodyElsesFaceIsRefusedAndKept() throws Exception {
        var card = scene.pupil();
        var question = body(scan(cards.staticQr(card).toLowerCase(java.util.Locale.ROOT)));
        var refused = face(question, false);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(body(refused)).contains("Refusé", "à quelqu’un d’autre");
        assertThat(decisionsOf(card)).endsWith(FaceChecks.ANOTHER_PERSON);
        assertThat(redemptions.ofHolder(card.holder(), 1)).isEmpty();
    }

    @Test
    void aTicketIsWorthNothingToAnotherCashier() throws Exception {
        var ticket = hidden(body(scan(ShownCodes.of(cards, scene.pupil(), clock.instant()))), "ticket");
        var other = somebody(new Grant(Role.CASHIER, shop.id().value()));
        var answer = mvc.perform(post("/caisse/debit")
                        .param("ticket", ticket)
                        .param("benefit", "CINEMA")
                        .with(signedInAs(other))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).startsWith("/caisse?lieu=");
    }

    @Test
    @Covers("PAR-02")
    void theDebitJustDoneStaysInSightAndOpensWithoutHaste() throws Exception {
        var card = scene.pupil();
        var verdict = pressed(body(scan(ShownCodes.of(cards, card, clock.instant()))), "CINEMA", "quantity", "1");
        assertThat(verdict).contains("data-next=\"yes\"");
        assertThat(body(ask(get("/caisse/transactions/" + only(card).id())))).doesNotContain("data-next=\"yes\"");
        assertThat(body(ask(get("/caisse"))))
                .contains("Dernier débit", "/caisse/transactions/" + only(card).id(), "Voir ou annuler");
    }

    private MockHttpServletResponse scan(String code) throws Exception {
        return ask(post("/caisse/carte").param("shown", code).param("birthDate", ""));
    }

    private MockHttpServletResponse face(String question, boolean same) throws Exception {
        return ask(post("/caisse/visage")
                .param("ticket", hidden(question, "ticket"))
                .param("meme", "" + same));
    }

    /** The verdict after one press. */
    private String pressed(String sale, String benefit, String field, String value) throws Exception {
        var done = ask(post("/caisse/debit")
                .param("ticket", hidden(sale, "ticket"))
                .param("key", hidden(sale, "key"))
                .param("benefit", benefit)
                .param(field, value));
        assertThat(done.getStatus()).isEqualTo(303);
        return body(ask(get(requireNonNull(done.getRedirectedUrl()))));
    }

    private Redemption only(Card card) {
        var all = redemptions.ofHolder(card.holder(), 5);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<@Nullable String> decisionsOf(Card card) {
        return database.sql("""
                select decision from (
                    select decision, at, id from redemption.attempt where card_id = :card
                    union all select 'booked', booked_at, null from redemption.redemption where card_id = :card) as decided
                order by at, id nulls last""").param("card", card.id()).query(String.class).list();
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(signedInAs(cashier)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String hidden(String page, String name) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(field.find()).as("field %s in the page", name).isTrue();
        return field.group(1);
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(UTF_8);
    }
}
