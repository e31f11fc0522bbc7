package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import fr.passregion.card.Card;
import fr.passregion.card.CardStatus;
import fr.passregion.card.Cards;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.parcel.PostedParcels;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A parcel comes: a secretary ticks it off, its pupils read that their card is there, the Region remakes what is missing. */
@PassRegionTest
@Covers({"CAR-08", "ORD-11"})
class ParcelJourneyTests {

    private static final String PASSWORD = "facteur-a-bicyclette-26";

    private final Accounts accounts;
    private final Holders holders;
    private final Cards cards;
    private final PostedParcels posted;
    private Browser browser = Browser.on(0);

    ParcelJourneyTests(Accounts accounts, Holders holders, Cards cards, ApplicationContext beans) {
        this.accounts = accounts;
        this.holders = holders;
        this.cards = cards;
        this.posted = new PostedParcels(beans);
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        browser = Browser.on(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsThereIsTickedAndGivenAndWhatIsNotIsMadeAgain(boolean withScript) {
        var lycee = posted.lycee();
        var desk = signedIn(
                        withScript ? browser.phone() : browser.phoneWithoutScript(), Role.INSTITUTION, lycee.value())
                .open("/etablissement/colis");
        inspect(desk.see("Aucun colis"), "parcels-none");
        var sent = posted.posted(lycee, "6A01234567890", 3);
        var lost = sent.getLast();
        desk.open("/etablissement/colis").see("3\u00a0à pointer");
        inspect(desk, "parcels").follow("Colis du lot").isAt("Colis du lot").see("6A01234567890");
        inspect(desk, "parcel").press("Terminer le pointage").see("Cochez les cartes qui sont dans le colis.");
        inspect(desk, "parcel-nothing-ticked");
        tickAll(desk);
        desk.page().getByLabel(name(lost)).uncheck();
        desk.page().waitForTimeout(withScript ? 5_100 : 0); // the same form again
        desk.press("Terminer le pointage").see("2\u00a0cartes reçues. 1\u00a0carte manquante, signalée à la Région.");
        inspect(desk, "parcel-ticked");

        reads(sent.getFirst(), "Ta carte t’attend dans ton établissement");
        reads(lost, "Ta carte n’est pas arrivée");
        desk.check(name(sent.getFirst())).press("Marquer remises").see("1\u00a0carte remise.");
        inspect(desk, "parcel-given");
        desk.clickFirst("main details summary")
                .check(name(sent.getFirst()))
                .press("Annuler la remise")
                .see("1\u00a0carte de nouveau à remettre.");
        reads(sent.getFirst(), "Ta carte t’attend dans ton établissement");

        var agent = signedIn(withScript ? browser.desktop() : browser.desktopWithoutScript(), Role.ADMINISTRATOR, null)
                .open("/region/colis");
        inspect(agent.hasTogether("tr", name(lost), "6A01234567890"), "parcels-missing");
        var row = agent.page().locator("tr:has-text(\"" + name(lost) + "\")");
        row.getByRole(AriaRole.BUTTON).click();
        agent.see("La carte est mise en opposition.").doesNotSay(name(lost));
        assertThat(cards.find(lost.id()).orElseThrow().status()).isEqualTo(CardStatus.BLOCKED);
    }

    /** By the box of the heading, or by the link where there is no script. */
    private static void tickAll(Visit desk) {
        if (desk.runsScripts()) desk.page().getByLabel("Tout cocher").first().check();
        else desk.follow("Tout cocher");
    }

    private void reads(Card card, String words) {
        signedIn(browser.phone(), Role.HOLDER, card.holder().toString())
                .open("/mon-compte")
                .see(words)
                .inspect("parcel-" + words.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
    }

    private String name(Card card) {
        var holder = holders.find(card.holder()).orElseThrow();
        return holder.lastName() + " " + holder.firstName();
    }

    private static Visit inspect(Visit visit, String name) {
        return visit.runsScripts() ? visit.inspect(name) : visit;
    }

    private Visit signedIn(Visit visit, Role role, @Nullable String scope) {
        var email = People.newEmail();
        accounts.open(new NewAccount(email, "Camille Roche", email, PASSWORD, List.of(new Grant(role, scope))));
        return visit.signIn(email, PASSWORD);
    }
}
