package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.Card;
import fr.passregion.card.CardReader;
import fr.passregion.card.Cards;
import fr.passregion.card.QrPicture;
import fr.passregion.card.ShownCodes;
import fr.passregion.holder.Holders;
import fr.passregion.identity.Accounts;
import fr.passregion.redemption.Scene;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** « Mon Pass » on a phone: the code that it makes by itself is the one that tills expect. */
@PassRegionTest
class OwnCardJourneyTests {

    private static final String PASSWORD = "lac-du-bourget-2026";

    /** RFC 6238, appendix B: the secret for SHA-256, and the passwords of its times, cut to six digits. */
    private static final String SECRET_OF_THE_STANDARD = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA";

    private static final Map<Long, String> PASSWORDS_OF_THE_STANDARD = Map.of(
            59L, "119246", 1111111109L, "084774", 1111111111L, "062674", 1234567890L, "819424", 2000000000L, "698825");

    private static final String SHOW_ANOTHER = """
            async ([secret, second]) => {
                const pass = document.querySelector("[data-pass]");
                const before = document.querySelector("[data-qr=code]").innerHTML;
                Object.assign(pass.dataset, {secret, now: second * 1000});
                await import(`/assets/pass.js?${second}`);
                while (document.querySelector("[data-qr=code]").innerHTML === before) await new Promise(requestAnimationFrame);
            }""";

    private final Accounts accounts;
    private final Holders holders;
    private final Cards cards;
    private final CardReader reader;
    private final Clock clock;
    private final Scene scene;
    private Browser browser = Browser.on(0);

    @LocalServerPort
    private int port;

    OwnCardJourneyTests(
            Accounts accounts, Holders holders, Cards cards, CardReader reader, Clock clock, ApplicationContext beans) {
        this.accounts = accounts;
        this.holders = holders;
        this.cards = cards;
        this.reader = reader;
        this.clock = clock;
        this.scene = new Scene(beans);
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    @Covers("GEN-06")
    void theCodeOnTheScreenIsTakenNowAndAfterMinutesWithoutNetwork() {
        browser = Browser.on(port);
        var card = scene.pupil();
        var visit = browser.phone();
        visit.page().clock().install();
        ownCard(visit, card).see("Se renouvelle dans").see(card.number().spaced());
        var first = Screen.read(visit);
        assertThat(first).startsWith("PR1:" + card.number().digits());
        Screen.assertIsTaken(reader, first, clock.instant());
        Screen.read(visit); // the reader is there before the network goes
        visit.page().context().setOffline(true);
        visit.page().clock().fastForward(90_000);
        visit.see("Se renouvelle dans");
        visit.page().waitForTimeout(600); // the phone looks at its clock four times a second
        var later = Screen.read(visit);
        assertThat(later).isNotEqualTo(first);
        Screen.assertIsTaken(reader, later, clock.instant().plus(Duration.ofSeconds(90)));
    }

    @Test
    @Covers("GEN-06")
    void thePhoneComputesThePasswordsOfTheStandard() {
        browser = Browser.on(port);
        var card = scene.pupil();
        var visit = ownCard(browser.phone(), card);
        visit.see("Se renouvelle dans").inspect("own-card");
        visit.page().clock().setFixedTime(((Number) visit.page().evaluate("Date.now()")).longValue());
        PASSWORDS_OF_THE_STANDARD.forEach((second, password) -> {
            visit.page().evaluate(SHOW_ANOTHER, List.of(SECRET_OF_THE_STANDARD, (double) second));
            assertThat(Screen.read(visit)).isEqualTo("PR1:" + card.number().digits() + password);
        });
    }

    @Test
    @Covers("GEN-06")
    void withoutScriptTheServerDrawsTheCodeAndALinkBringsTheNext() {
        browser = Browser.on(port);
        var card = scene.pupil();
        var visit = ownCard(browser.phoneWithoutScript(), card);
        visit.see("Valable encore").see("Nouveau code");
        var drawn = visit.page().locator("[data-qr=code] path").last().getAttribute("d");
        assertThat(List.of(
                        pathAt(card, clock.instant()),
                        pathAt(card, clock.instant().minusSeconds(30))))
                .contains(drawn);
        visit.follow("Nouveau code").see("Valable encore");
    }

    @Test
    @Covers("CAR-07")
    void aFoundCardIsHandedInWithoutScript() {
        browser = Browser.on(port);
        var visit = browser.phoneWithoutScript();
        var code = cards.staticQr(scene.pupil());
        visit.open(code.substring(code.indexOf("/C/"))).isAt("Vous avez trouvé un Pass");
        visit.choose("Dans son établissement")
                .fill("Où l’avez-vous trouvée, ou déposée\u202f?", "arrêt Bellecour")
                .press("Envoyer")
                .isAt("Merci");
        var looking = browser.phone();
        looking.open("/carte-trouvee").inspect("found-card");
        looking.press("Envoyer").see("à corriger").inspect("found-card-mistakes");
    }

    @ParameterizedTest
    @EnumSource(Browser.Scripts.class)
    @Covers({"CAR-07", "GEN-06"})
    void whoReadsEnglishHandsInACardTheyFound(Browser.Scripts scripts) {
        browser = Browser.on(port);
        var visitor = browser.people(scripts).onAPhone().open("/carte-trouvee");
        InEnglish.look(visitor.follow("English").isAt("You have found a Pass’Région"), "en-found-card");
        InEnglish.look(visitor.press("Send").see("Choose where the card goes."), "en-found-card-mistakes");
        visitor.fill("Number of the card", scene.pupil().number().spaced());
        visitor.choose("To its school").fill("Where did you find it, or leave it?", "On the tram");
        InEnglish.look(visitor.press("Send").isAt("Thank you"), "en-found-card-thanks");
    }

    private Visit ownCard(Visit visit, Card card) {
        var holder = holders.find(card.holder()).orElseThrow();
        accounts.setPassword(holder.account(), PASSWORD);
        visit.signIn(holder.caseNumber().value(), PASSWORD);
        return visit.follow("Montrer mon Pass").isAt(holder.fullName());
    }

    private String pathAt(Card card, Instant time) {
        return QrPicture.of(ShownCodes.of(cards, card, time)).path();
    }
}
