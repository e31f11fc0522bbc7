package fr.passregion.journeys;

import static fr.passregion.redemption.Scene.CINEMA;
import static fr.passregion.redemption.Scene.SPECTACLE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.Card;
import fr.passregion.holder.Holders;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.outing.OutingFixtures;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Redemptions;
import fr.passregion.redemption.Scene;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A class goes out: its teacher announces, a pupil declines, the till debits who is there. */
@PassRegionTest
@Covers({"EST-05", "CUL-05"})
class OutingJourneyTests {

    private static final String SCHOOL = "0699004M";
    private static final String PASSWORD = "rideau-rouge-du-theatre-26";

    private final ApplicationContext beans;
    private final Accounts accounts;
    private final Holders holders;
    private final Redemptions redemptions;
    private final Scene scene;
    private Browser browser = Browser.on(0);

    OutingJourneyTests(ApplicationContext beans, Accounts accounts, Holders holders, Redemptions redemptions) {
        this.beans = beans;
        this.accounts = accounts;
        this.holders = holders;
        this.redemptions = redemptions;
        this.scene = new Scene(beans);
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
    void aTeacherAnnouncesAndAPupilDeclines(boolean withScript) {
        var lea = scene.pupil();
        var other = scene.pupil();
        var cinema = scene.shop(CINEMA);
        var teacher = signedIn(desktop(withScript), Role.TEACHER, SCHOOL).isAt("Sorties");
        inspect(teacher, "outing-none").follow("Préparer une sortie").select("Avantage", "CINEMA");
        teacher.press("Afficher les lieux et les jeunes");
        inspect(teacher, "outing-new").press("Voir qui peut venir").see("Donnez un nom à la sortie");
        teacher.fill("Nom de la sortie", "Persepolis, avec M. Roux")
                .select("Lieu", cinema.id().value())
                .fill("Jour", scene.today().plusDays(1).toString())
                .fill("Ou collez une liste", name(lea) + "\n" + name(other) + "\nPersonne Inconnue");
        teacher.page().waitForTimeout(withScript ? 5_100 : 0); // the same form again
        teacher.press("Voir qui peut venir").isAt("Qui peut venir").see("Personne Inconnue");
        inspect(teacher, "outing-check").press("Prévenir 2\u00a0jeunes").isAt("Persepolis");
        inspect(teacher, "outing-one");

        var pupil = signedIn(phone(withScript), Role.HOLDER, lea.holder().toString())
                .open("/mon-compte");
        pupil.follow("Voir où et quand").see("Persepolis");
        inspect(pupil, "outing-own").press("Je ne viens pas").see("Tu ne viens pas.");
        teacher.open(teacher.path())
                .hasTogether("tr", holders.find(lea.holder()).orElseThrow().lastName(), "Ne vient pas");
        inspect(teacher, "outing-answered");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theTillDebitsWhoIsThereInOneOperationAndTakesOneBackAlone(boolean withScript) {
        var lea = scene.pupil();
        var absent = scene.pupil();
        var theatre = scene.shop(SPECTACLE);
        OutingFixtures.today(beans, theatre, SPECTACLE, lea, absent);
        var till = cashier(phone(withScript), theatre).open("/caisse/sorties");
        inspect(till, "outing-till").follow("Les Misérables").isAt("Les Misérables");
        till.page().locator("input[name=present]").first().check();
        inspect(till, "outing-roll").press("Débiter ceux qui sont cochés").see("Indiquez le prix d’une place.");
        inspect(till, "outing-roll-again").fill("Prix d’une place", "7,50").press("Débiter ceux qui sont cochés");
        inspect(till.see("C’est fait"), "outing-roll-done");
        assertThat(Stream.of(lea, absent).flatMap(card -> redemptions.ofHolder(card.holder(), 10).stream()))
                .singleElement()
                .extracting(Redemption::price)
                .isEqualTo(Money.cents(750));
    }

    private Visit desktop(boolean withScript) {
        return withScript ? browser.desktop() : browser.desktopWithoutScript();
    }

    private Visit phone(boolean withScript) {
        return withScript ? browser.phone() : browser.phoneWithoutScript();
    }

    private static Visit inspect(Visit visit, String name) {
        return visit.runsScripts() ? visit.inspect(name) : visit;
    }

    private Visit cashier(Visit visit, PointOfSale shop) {
        return signedIn(visit, Role.CASHIER, shop.id().value());
    }

    private Visit signedIn(Visit visit, Role role, String scope) {
        var login = UUID.randomUUID() + "@example.org";
        accounts.open(new NewAccount(login, "Camille Roux", login, PASSWORD, List.of(new Grant(role, scope))));
        return visit.signIn(login, PASSWORD);
    }

    private String name(Card card) {
        var holder = holders.find(card.holder()).orElseThrow();
        return holder.firstName() + " " + holder.lastName();
    }
}
