package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import fr.passregion.card.Card;
import fr.passregion.card.CardReader;
import fr.passregion.card.Cards;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.redemption.Scene;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** « /app » on a phone: the Pass without network, and nothing left of it once its holder has signed out. */
@PassRegionTest
@Covers("ACC-08")
class AppJourneyTests {

    private static final String PASSWORD = "lac-du-bourget-2026";
    private static final String KEEP = "Garder mon Pass sur ce téléphone";

    /** When the Pass stood on the screen, in milliseconds since the page was asked for. */
    private static final String SHOWN_AFTER = "performance.getEntriesByName('pass-shown')[0]?.startTime ?? Infinity";

    private static final double SOON = 600;

    private static final Path WORKER = Path.of("target/classes/fr/passregion/account/worker.js");

    /** Everything that this site keeps on the phone, as text: names of caches and their addresses, databases and their rows. */
    private static final String KEPT = """
            async () => {
                const kept = [];
                for (const name of await caches.keys()) {
                    const cache = await caches.open(name);
                    for (const request of await cache.keys())
                        kept.push(`${request.url} ${await (await cache.match(request)).text()}`);
                }
                for (const {name} of await indexedDB.databases()) {
                    const database = await new Promise((done) => (indexedDB.open(name).onsuccess = (event) => done(event.target.result)));
                    for (const store of database.objectStoreNames) {
                        const rows = await new Promise((done) => (database.transaction(store).objectStore(store).getAll().onsuccess = (event) => done(event.target.result)));
                        for (const row of rows) {
                            const keys = Object.values(row).filter((value) => value instanceof CryptoKey);
                            const bytes = Object.values(row).filter((value) => value.byteLength).map((value) => new TextDecoder().decode(value));
                            kept.push(`${name}.${store} keys that can be read: ${keys.filter((key) => key.extractable).length} ${bytes} ${JSON.stringify(row)}`);
                        }
                    }
                    database.close();
                }
                kept.push(...Object.values(localStorage));
                return kept;
            }""";

    private final Accounts accounts;
    private final Holders holders;
    private final Cards cards;
    private final CardReader reader;
    private final Clock clock;
    private final Scene scene;
    private final Browser browser;

    AppJourneyTests(
            Accounts accounts,
            Holders holders,
            Cards cards,
            CardReader reader,
            Clock clock,
            ApplicationContext beans,
            @LocalServerPort int port) {
        this.accounts = accounts;
        this.holders = holders;
        this.cards = cards;
        this.reader = reader;
        this.clock = clock;
        this.scene = new Scene(beans);
        this.browser = Browser.on(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    @Covers("GEN-06")
    void withoutNetworkThePassOpensAtOnceAndTheTillTakesItsCode() {
        var card = scene.pupil();
        var visit = kept(card);

        visit.page().context().setOffline(true);
        visit.page().reload();

        visit.see("Hors connexion")
                .see("vus le")
                .isAt(holder(card).fullName())
                .see(card.number().spaced());
        visit.see("Tes avantages").see("Se renouvelle dans").inspect("app-offline");
        Screen.assertIsTaken(reader, Screen.read(visit, browser.desktop().open("/")), clock.instant());
        assertThat(soonest(visit)).isLessThan(SOON);
        visit.page().context().setOffline(false);
        visit.page().locator("[data-state]").waitFor(new WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    @Test
    void whatThePhoneKeepsSaysNothingToWhoCopiesIt() {
        var card = scene.pupil();
        var visit = kept(card);
        var kept = texts(visit);
        assertThat(kept).anyMatch(text -> text.contains("/app/coque"));
        assertThat(kept).anyMatch(text -> text.contains("pass.kept keys that can be read: 0 "));
        assertThat(String.join("\n", kept))
                .doesNotContain(holder(card).lastName())
                .doesNotContain(card.number().digits())
                .doesNotContain(card.number().spaced())
                .doesNotContain(cards.totpSecret(card));
    }

    @Test
    void signingOutLeavesNothing() {
        var visit = kept(scene.pupil());
        visit.open("/mon-compte").press("Se déconnecter");
        visit.page().waitForURL(address -> address.endsWith("/"));
        assertThat(texts(visit)).isEmpty();
        assertThat(visit.page().evaluate("navigator.serviceWorker.getRegistration('/app').then(Boolean)"))
                .isEqualTo(false);
        visit.open("/app").isAt("Se connecter");
    }

    @Test
    void aComputerWhoseUserDoesNotSaySoKeepsNothing() {
        var visit = signedIn(browser.desktop(), scene.pupil());
        visit.open("/app").see("Se renouvelle dans").see(KEEP).inspect("app");
        assertThat(texts(visit)).isEmpty();
    }

    @Test
    void whenTheSessionHasEndedThePassStaysAndSaysSince() {
        var card = scene.pupil();
        var visit = kept(card);
        visit.page().context().clearCookies();
        visit.page().reload();
        visit.see("Connecte-toi pour revoir").isAt(holder(card).fullName());
        visit.follow("Se connecter").isAt("Se connecter");
    }

    @Test
    void onceStoppedEveryPhoneForgetsAndTheAccountGoesOn() {
        var card = scene.pupil();
        var visit = kept(card);
        var agent = administrator();
        agent.open("/region/application").see("L’application sert").inspect("app-switch");
        agent.press("Arrêter l’application").see("Dites pourquoi");
        try {
            agent.fill("Pourquoi", "Une faille").press("Arrêter l’application").see("L’application est arrêtée");
            visit.page().reload();
            visit.page().waitForURL("**/mon-compte");
            assertThat(texts(visit)).isEmpty();
            visit.open("/app").isAt("Bonjour");
            var worker = visit.page().request().get("/app/sw.js");
            assertThat(worker.text()).contains("unregister").doesNotContain("FILES");
        } finally {
            agent.open("/region/application")
                    .fill("Pourquoi", "La faille est bouchée")
                    .press("La remettre en service");
        }
        visit.open("/app").see("Se renouvelle dans");
    }

    @Test
    void aNewVersionWaitsForAYes() throws IOException {
        var visit = kept(scene.pupil());
        var before = Files.readString(WORKER);
        try {
            Files.writeString(WORKER, before + "// another build");
            visit.page().evaluate("navigator.serviceWorker.getRegistration('/app').then((worker) => worker.update())");
            visit.see("Une nouvelle version est prête");
            visit.page().waitForCondition(() -> names(visit).size() == 2);
            visit.page().waitForNavigation(() -> visit.clickFirst("[data-update] button"));
            visit.see("Se renouvelle dans");
            assertThat(names(visit)).hasSize(1);
        } finally {
            Files.writeString(WORKER, before);
        }
    }

    private static List<?> names(Visit visit) {
        return (List<?>) visit.page().evaluate("caches.keys()");
    }

    @Test
    void withoutScriptItIsAPageOfTheAccount() {
        var card = scene.pupil();
        var visit = signedIn(browser.phoneWithoutScript(), card);
        visit.open("/app").isAt(holder(card).fullName()).see(card.number().spaced());
        visit.see("Valable encore").see("Tes avantages").follow("Nouveau code").see("Valable encore");
        visit.open("/app/installer").see("icône d’installation");
    }

    @Test
    void itsInstallationIsExplainedForEachBrowser() {
        var visit = browser.phone().open("/app/installer").isAt("Ton Pass sur ton écran d’accueil");
        visit.inspect("app-install");
        visit.page().getByText("iPhone ou iPad, avec Safari").click();
        visit.see("Sur l’écran d’accueil");
    }

    private Visit kept(Card card) {
        var visit = signedIn(browser.phone(), card);
        visit.open("/app").press(KEEP).see("C’est fait");
        visit.page().waitForFunction("navigator.serviceWorker.controller");
        visit.page().reload();
        return visit.see("Se renouvelle dans");
    }

    private Visit signedIn(Visit visit, Card card) {
        accounts.setPassword(holder(card).account(), PASSWORD);
        return visit.signIn(holder(card).caseNumber().value(), PASSWORD).isAt("Bonjour");
    }

    private Holder holder(Card card) {
        return holders.find(card.holder()).orElseThrow();
    }

    private Visit administrator() {
        var login = "agent-" + UUID.randomUUID() + "@example.org";
        accounts.open(
                new NewAccount(login, "Nadia Perret", login, PASSWORD, List.of(new Grant(Role.ADMINISTRATOR, null))));
        return browser.desktop().signIn(login, PASSWORD);
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Visit visit) {
        return (List<String>) visit.page().evaluate(KEPT);
    }

    /** The best of three: the machine that runs this has other work. */
    private static double soonest(Visit visit) {
        var soonest = after(visit.page());
        for (var again = 0; again < 2; again++) {
            visit.page().reload();
            visit.see("Se renouvelle dans");
            soonest = Math.min(soonest, after(visit.page()));
        }
        return soonest;
    }

    private static double after(Page page) {
        return ((Number) page.evaluate(SHOWN_AFTER)).doubleValue();
    }
}
