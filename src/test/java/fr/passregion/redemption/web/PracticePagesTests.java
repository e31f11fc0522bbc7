package fr.passregion.redemption.web;

import static fr.passregion.redemption.Scene.BOOKS;
import static fr.passregion.redemption.Scene.CINEMA;
import static fr.passregion.redemption.Scene.SPORT;
import static fr.passregion.testing.SignIn.signedInAs;
import static fr.passregion.testing.SignIn.somebody;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passregion.card.CardNumber;
import fr.passregion.card.Cards;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.PracticeCards;
import fr.passregion.redemption.PracticeCards.Case;
import fr.passregion.redemption.PracticeCards.PracticeCard;
import fr.passregion.redemption.Redemptions;
import fr.passregion.redemption.Scene;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Practice: the same pages with cards of nobody, and no money. */
@PassRegionTest
@Covers("PAR-02")
class PracticePagesTests {

    private final MockMvc mvc;
    private final PracticeCards practice;
    private final Cards cards;
    private final Redemptions redemptions;
    private final JdbcClient database;
    private final PointOfSale shop;
    private final SignedIn cashier;

    PracticePagesTests(
            MockMvc mvc,
            PracticeCards practice,
            Cards cards,
            Redemptions redemptions,
            JdbcClient database,
            ApplicationContext beans) {
        this.mvc = mvc;
        this.practice = practice;
        this.cards = cards;
        this.redemptions = redemptions;
        this.database = database;
        this.shop = new Scene(beans).shop(SPORT, CINEMA, BOOKS);
        this.cashier = somebody(new Grant(Role.CASHIER, shop.id().value()));
    }

    @Test
    void everyCaseHasItsCardAndItsCodes() throws Exception {
        var page = body(ask(get("/caisse/entrainement/cartes")));
        assertThat(page).contains("Tout va bien", "Tout est utilisé", "Carte en opposition", "rien ne vous est dû");
        for (var card : practice.of(shop))
            assertThat(page).contains(card.digital().number().spaced());
        assertThat(page.split("class=\"qr\"")).hasSize(2 * Case.values().length + 1);
    }

    @Test
    void aPracticeSaleIsMarkedOnEveryPageAndOwedToNobody() throws Exception {
        var card = of(Case.PLENTY);
        var sale = body(scan("/caisse/entrainement", card.digital().code()));
        assertThat(sale).contains("Entraînement", "Valide", "Lina", "Valider 1\u00a0place");
        var done = ask(post("/caisse/entrainement/debit")
                .param("ticket", hidden(sale, "ticket"))
                .param("key", hidden(sale, "key"))
                .param("benefit", "CINEMA"));
        assertThat(done.getRedirectedUrl()).startsWith("/caisse/entrainement/transactions/");
        var verdict = body(ask(get(requireNonNull(done.getRedirectedUrl()))));
        assertThat(verdict).contains("Entraînement", "Débité", "1,00\u00a0€");
        var booked = redemptions.ofHolder(holderOf(card), 5);
        assertThat(booked).hasSize(1).allMatch(redemption -> redemption.test());
        assertThat(body(ask(get("/caisse/historique")))).contains("Aucun débit");
        assertThat(ask(get("/caisse/transactions/" + booked.getFirst().id())).getStatus())
                .isEqualTo(404);
    }

    @Test
    void theOtherCasesAreRefusedAsRealCardsAre() throws Exception {
        assertThat(body(scan("/caisse/entrainement", of(Case.BLOCKED).digital().code())))
                .contains("card_blocked");
        assertThat(body(scan(
                        "/caisse/entrainement", of(Case.NOTHING_LEFT).digital().code())))
                .contains("Rien à utiliser", "tout est utilisé");
        assertThat(body(scan("/caisse/entrainement", of(Case.PLENTY).printedCode())))
                .contains("À vérifier");
    }

    @Test
    void theRealTillKnowsNoPracticeCard() throws Exception {
        assertThat(body(scan("/caisse", of(Case.PLENTY).digital().code()))).contains("qr_invalid");
    }

    @Test
    void cardsAreMadeOnceRenewedWhenAskedAndNobodyIsWrittenTo() throws Exception {
        var first = of(Case.PLENTY).digital().number();
        assertThat(of(Case.PLENTY).digital().number()).isEqualTo(first);
        assertThat(ask(post("/caisse/entrainement/cartes")).getStatus()).isEqualTo(303);
        assertThat(of(Case.PLENTY).digital().number()).isNotEqualTo(first);
        assertThat(database.sql("select count(*) from notification.message where recipient like '%.invalid'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private PracticeCard of(Case shows) {
        return practice.of(shop).stream()
                .filter(card -> card.shows() == shows)
                .findFirst()
                .orElseThrow();
    }

    private fr.passregion.shared.HolderId holderOf(PracticeCard card) {
        CardNumber number = card.digital().number();
        return cards.byNumber(number).orElseThrow().holder();
    }

    private MockHttpServletResponse scan(String till, String code) throws Exception {
        return ask(post(till + "/carte").param("shown", code).param("birthDate", ""));
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
