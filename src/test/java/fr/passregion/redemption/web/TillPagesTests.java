package fr.passregion.redemption.web;

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
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.ErrorCode;
import fr.passregion.redemption.Redemptions;
import fr.passregion.redemption.Scene;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PassRegionTest
class TillPagesTests {

    /** A well-formed number that no card has. */
    private static final String UNKNOWN = "9250 0000 0000 0008";

    private final MockMvc mvc;
    private final Redemptions redemptions;
    private final Scene scene;
    private final PointOfSale shop;
    private final SignedIn cashier;

    TillPagesTests(MockMvc mvc, Redemptions redemptions, ApplicationContext beans) {
        this.mvc = mvc;
        this.redemptions = redemptions;
        this.scene = new Scene(beans);
        this.shop = scene.shop(SPORT);
        this.cashier = somebody(new Grant(Role.CASHIER, shop.id().value()));
    }

    @Test
    @Covers({"PAR-02", "BEN-02", "BEN-10"})
    void aSaleGoesFromTheCardToTheVerdict() throws Exception {
        var card = scene.pupil();
        var sale = body(card(card));
        assertThat(sale).contains("Léa", "Naissance\u00a0: 2009", "Sport", "/api/v1/photos/");
        assertThat(sale).doesNotContain(card.number().digits(), "2009-03-14");
        var split = body(sell(post("/caisse/montant"), sale, "45,00", null));
        assertThat(split).contains("À encaisser", "Débiter 30,00\u00a0€", "15,00\u00a0€");

        var done = sell(post("/caisse/debit"), sale, "45,00", "30,00");
        assertThat(done.getStatus()).isEqualTo(303);
        var verdict = body(ask(get(requireNonNull(done.getRedirectedUrl()))));
        var booked = redemptions.ofHolder(card.holder(), 1).getFirst();
        assertThat(verdict).contains("Débité", "15,00\u00a0€", booked.receipt());
        assertThat(body(ask(get("/caisse/historique")))).contains(booked.receipt());
    }

    @Test
    @Covers({"BEN-06", "PAR-02"})
    void pressingTwiceBooksOnceAndShowsTheSameVerdict() throws Exception {
        var card = scene.pupil();
        var sale = body(card(card));
        var first = sell(post("/caisse/debit"), sale, "30,00", null);
        var second = sell(post("/caisse/debit"), sale, "30,00", null);
        assertThat(second.getStatus()).isEqualTo(303);
        assertThat(second.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
        assertThat(redemptions.ofHolder(card.holder(), 10)).hasSize(1);
    }

    @Test
    @Covers("BEN-04")
    void aRefusalSaysWhatToDoAndKeepsWhatWasTyped() throws Exception {
        var answer = ask(post("/caisse/carte").param("shown", UNKNOWN).param("birthDate", "14 3 2009"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(body(answer)).contains("Refusé", "Vérifiez le numéro", "Mon compte", "holder_not_recognised");
        assertThat(body(answer)).contains("value=\"" + UNKNOWN + "\"", "value=\"14 3 2009\"");
    }

    @Test
    void whatIsMistypedIsSaidBesideItsField() throws Exception {
        var answer = ask(post("/caisse/carte").param("shown", "12").param("birthDate", "31"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(body(answer)).contains("saisissez les 16 chiffres", "Saisissez une date de naissance");
        var slip =
                ask(post("/caisse/carte").param("shown", "9250 0000 0000 0000").param("birthDate", "14032009"));
        assertThat(body(slip)).contains("faute de frappe").doesNotContain("Refusé");
        var price = sell(post("/caisse/montant"), body(card(scene.pupil())), "beaucoup", null);
        assertThat(price.getStatus()).isEqualTo(422);
        assertThat(body(price)).contains("Saisissez un prix");
    }

    @Test
    @Covers("PAR-02")
    void whatTheAgreementCoversAndTheCardDoesNotGiveIsToldBeforehand() throws Exception {
        var card = scene.pupil();
        sell(post("/caisse/debit"), body(card(card)), "30,00", null);
        assertThat(body(card(card))).contains("Rien à utiliser", "tout est utilisé", "Client suivant");
    }

    @Test
    void aRefusedSaleComesBackWithAllThatWasTyped() throws Exception {
        var card = scene.pupil();
        var sale = body(card(card));
        var tooMuch = body(sell(post("/caisse/debit"), sale, "45,00", "40,00"));
        assertThat(tooMuch).contains("amount_exceeds_balance", "Corriger la vente", "value=\"45,00\"");
        assertThat(body(sell(post("/caisse/vente"), sale, "45,00", null))).contains("value=\"45,00\"");
    }

    @Test
    void anAlteredTicketBeginsTheSaleAnew() throws Exception {
        var answer = ask(post("/caisse/debit").param("ticket", "AAAA").param("benefit", "SPORT"));
        assertThat(answer.getRedirectedUrl()).startsWith("/caisse?lieu=");
    }

    @Test
    void anotherPartnersPointOfSaleDoesNotExist() throws Exception {
        var other = scene.shop(SPORT);
        assertThat(ask(get("/caisse").param("lieu", other.id().value())).getStatus())
                .isEqualTo(404);
        assertThat(ask(get("/caisse/historique").param("lieu", other.id().value()))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    @Covers("PAR-02")
    void aManagerPicksOneOfThePartnersPointsOfSale() throws Exception {
        var manager = somebody(new Grant(Role.PARTNER_MANAGER, shop.partner().toString()));
        var page = mvc.perform(get("/caisse").with(signedInAs(manager)))
                .andReturn()
                .getResponse();
        assertThat(body(page)).contains("Qui est devant vous", "Caisse du centre");
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyErrorOfTheApiHasItsPage(ErrorCode error) throws Exception {
        var page = mvc.perform(get("/developpeurs/erreurs/" + error.code()))
                .andReturn()
                .getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(body(page)).contains(error.code(), "lang=\"en\"");
    }

    private MockHttpServletResponse card(Card card) throws Exception {
        return ask(post("/caisse/carte").param("shown", card.number().spaced()).param("birthDate", "14/03/2009"));
    }

    private MockHttpServletResponse sell(
            MockHttpServletRequestBuilder form, String sale, String price, @Nullable String amount) throws Exception {
        form.param("ticket", hidden(sale, "ticket"))
                .param("key", hidden(sale, "key"))
                .param("benefit", "SPORT")
                .param("price", price);
        return ask(amount == null ? form : form.param("amount", amount));
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
