package fr.passregion.card;

import static fr.passregion.testing.SignIn.signedInAs;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passregion.holder.Holders;
import fr.passregion.identity.Role;
import fr.passregion.redemption.Scene;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** « Carte trouvée »: a visitor is thanked and told nothing, the holder is told. */
@PassRegionTest
class FoundCardPagesTests {

    private final MockMvc mvc;
    private final Cards cards;
    private final Holders holders;
    private final JdbcClient database;
    private final Scene scene;
    private final String address = "visitor-" + UUID.randomUUID();

    FoundCardPagesTests(MockMvc mvc, Cards cards, Holders holders, JdbcClient database, ApplicationContext beans) {
        this.mvc = mvc;
        this.cards = cards;
        this.holders = holders;
        this.database = database;
        this.scene = new Scene(beans);
    }

    @Test
    @Covers("CAR-07")
    void whoeverScansACardIsAskedWhereItIsAndLearnsNothing() throws Exception {
        var card = scene.pupil();
        var page = body(ask(id(card)));
        assertThat(page).contains("Vous avez trouvé un Pass’Région", "Où va la carte");
        assertThat(page)
                .doesNotContain("Léa", card.number().digits(), card.number().spaced());
        assertThat(withoutTheId(body(ask(id(card).toLowerCase(Locale.ROOT))))).isEqualTo(withoutTheId(page));
        assertThat(withoutTheId(body(ask("A".repeat(26))))).isEqualTo(withoutTheId(page));
    }

    @Test
    @Covers("CAR-07")
    void itsHolderIsToldInOurWordsAndTheFindersAreKeptForTheHelpdesk() throws Exception {
        var card = scene.pupil();
        var answer = report(id(card), "INSTITUTION");
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/carte-trouvee/merci");
        assertThat(mailsOf(card)).contains("Ta carte est retrouvée", "l’accueil de ton établissement");
        assertThat(mailsOf(card)).doesNotContain("Bellecour", "06 00");
        assertThat(mvc.perform(get("/mon-compte/carte")
                                .with(signedInAs(Role.HOLDER, card.holder().toString())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(UTF_8))
                .contains("Ta carte a été trouvée le");
    }

    @Test
    @Covers("CAR-07")
    void theNumberTypedDoesAsWellAndAnUnknownOneIsAnsweredAlike() throws Exception {
        var card = scene.pupil();
        var known = report(card.number().spaced(), "REGION");
        var unknown = report("9250 0000 0000 0008", "REGION");
        assertThat(unknown.getStatus()).isEqualTo(known.getStatus());
        assertThat(unknown.getRedirectedUrl()).isEqualTo(known.getRedirectedUrl());
        assertThat(mailsOf(card)).contains("à la Région");
    }

    @Test
    @Covers("CAR-07")
    void aCardOpposedForGoodNeverComesBackToLife() throws Exception {
        var card = scene.pupil();
        var id = id(card);
        cards.block(card, "perdue");
        assertThat(body(ask(id))).contains("Cette carte ne sert plus", "Coupez-la");
        assertThat(body(report(id, "INSTITUTION"))).contains("Cette carte ne sert plus");
        assertThat(mailsOf(card)).doesNotContain("retrouvée");
        assertThat(cards.byNumber(card.number()).orElseThrow().status()).isEqualTo(CardStatus.BLOCKED);
    }

    @Test
    void whatIsMissingIsAskedForAndWhatWasTypedStays() throws Exception {
        var answer = mvc.perform(
                        post("/carte-trouvee").param("place", "au parc").with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(body(answer)).contains("Saisissez les 16 chiffres", "Choisissez où va la carte", "au parc");
    }

    @Test
    void aHolderIsNotFloodedNorIsTheRegion() throws Exception {
        var card = scene.pupil();
        for (var times = 0; times < 10; times++)
            assertThat(report(id(card), "REGION").getStatus()).isEqualTo(303);
        assertThat(reportsOf(card)).isEqualTo(3);
        var refused = report(id(card), "REGION");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("3600");
        assertThat(body(refused)).contains("Réessayez dans une heure", "arrêt Bellecour");
    }

    private MockHttpServletResponse ask(String id) throws Exception {
        return mvc.perform(get("/C/" + id)).andReturn().getResponse();
    }

    private MockHttpServletResponse report(String shown, String to) throws Exception {
        return mvc.perform(post("/carte-trouvee")
                        .param("card", shown)
                        .param("to", to)
                        .param("place", "arrêt Bellecour")
                        .param("contact", "06 00 00 00 00")
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        })
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String id(Card card) {
        var text = cards.staticQr(card);
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** Two answers are alike when nothing but what was asked, and what is random in any page, differs. */
    private static String withoutTheId(String page) {
        return page.replaceAll("(value|content)=\"[^\"]*\"", "").replaceAll("/C/[^?\"]*", "/C/");
    }

    private String mailsOf(Card card) {
        var email = holders.find(card.holder()).orElseThrow().contact().email();
        return String.join(
                "\n",
                database.sql(
                                "select subject || ' ' || coalesce(text, '') from notification.message where recipient = :email")
                        .param("email", email)
                        .query(String.class)
                        .list());
    }

    private int reportsOf(Card card) {
        return database.sql("select count(*) from card.found where card_id = :card")
                .param("card", card.id())
                .query(Integer.class)
                .single();
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(UTF_8);
    }
}
