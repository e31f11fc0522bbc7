package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import fr.passregion.card.Card;
import fr.passregion.holder.Holders;
import fr.passregion.identity.Accounts;
import fr.passregion.redemption.Scene;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A phone that rings when its holder's Pass moves: asked for, seen, and taken back. */
@PassRegionTest
@Covers("BEN-09")
class PushJourneyTests {

    private static final String PASSWORD = "lac-du-bourget-2026";
    private static final String HOME = "/mon-compte/profil/notifications";

    private static final String RINGING =
            "navigator.serviceWorker.getRegistration('/app').then((worker) => worker.getNotifications())";

    /** The browser's own push service is somewhere else: this one answers as it would. */
    private static final String A_SERVICE_THAT_ANSWERS = """
            PushManager.prototype.subscribe = async function ({applicationServerKey}) {
                if (applicationServerKey.length !== 65) throw new Error("not a key");
                const {publicKey} = await crypto.subtle.generateKey({name: "ECDH", namedCurve: "P-256"}, true, ["deriveBits"]);
                const keys = {p256dh: await crypto.subtle.exportKey("raw", publicKey), auth: new Uint8Array(16).buffer};
                return {endpoint: "https://updates.push.services.mozilla.com/wpush/v2/%s", getKey: (name) => keys[name]};
            };""";

    private final Accounts accounts;
    private final Holders holders;
    private final Scene scene;
    private final Browser browser;

    PushJourneyTests(Accounts accounts, Holders holders, ApplicationContext beans, @LocalServerPort int port) {
        this.accounts = accounts;
        this.holders = holders;
        this.scene = new Scene(beans);
        this.browser = Browser.on(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aPhoneIsAskedForSeenAndTakenBack() {
        var visit = signedIn(browser.phone());
        visit.page().context().grantPermissions(List.of("notifications"));
        visit.page().addInitScript(A_SERVICE_THAT_ANSWERS.formatted(UUID.randomUUID()));
        visit.open(HOME).see("Me prévenir sur cet appareil");
        visit.press("Me prévenir sur cet appareil")
                .see("ce navigateur te prévient")
                .see("Chrome, ");
        visit.inspect("push");
        visit.pressTheOneThatBegins("Arrêter").see("Cet appareil ne te préviendra plus");
        assertThat(visit.page().content()).doesNotContain("Les appareils qui te préviennent");
    }

    @Test
    void aPushRingsWithItsOwnWordsAlone() {
        var visit = signedIn(browser.phone());
        visit.page().context().grantPermissions(List.of("notifications"));
        visit.open("/app").press("Garder mon Pass sur ce téléphone").see("C’est fait");
        deliver(visit, "{\"body\":\"Ton Pass vient de servir.\",\"path\":\"/mon-compte/historique\"}");
        visit.page().waitForFunction(RINGING + ".then((all) => all.length)");
        assertThat(visit.page().evaluate(RINGING + ".then(([one]) => one.title + one.body + one.data)"))
                .isEqualTo("Pass’RégionTon Pass vient de servir./mon-compte/historique");
    }

    /** As the browser’s own service would hand it over. */
    private static void deliver(Visit visit, String push) {
        var browser = visit.page().context().newCDPSession(visit.page());
        var workers = new ArrayList<String>();
        browser.on(
                "ServiceWorker.workerRegistrationUpdated",
                told -> told.getAsJsonArray("registrations")
                        .forEach(one -> workers.add(
                                one.getAsJsonObject().get("registrationId").getAsString())));
        browser.send("ServiceWorker.enable");
        visit.page().waitForCondition(() -> !workers.isEmpty());
        var message = new JsonObject();
        message.addProperty("origin", visit.page().evaluate("location.origin").toString());
        message.addProperty("registrationId", workers.getLast());
        message.addProperty("data", push);
        browser.send("ServiceWorker.deliverPushMessage", message);
    }

    @Test
    void whoForbidsItReadsHowToAllowIt() {
        var visit = signedIn(browser.phone());
        visit.page().addInitScript("Notification.requestPermission = async () => 'denied';");
        visit.open(HOME).press("Me prévenir sur cet appareil").see("bloquées dans ton navigateur");
    }

    @Test
    void withoutScriptThePageLeadsToEMails() {
        var visit = signedIn(browser.phoneWithoutScript());
        visit.open(HOME)
                .see("Il faut JavaScript")
                .follow("choisir dans l’historique")
                .isAt("Historique");
    }

    private Visit signedIn(Visit visit) {
        Card card = scene.pupil();
        var holder = holders.find(card.holder()).orElseThrow();
        accounts.setPassword(holder.account(), PASSWORD);
        return visit.signIn(holder.caseNumber().value(), PASSWORD).isAt("Bonjour");
    }
}
