package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A secretary renews last year's Passes: a whole track in three presses, then the others by name. */
@PassRegionTest
@Covers("EST-02")
class RenewalJourneyTests {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final SchoolYear LAST = new SchoolYear(2025);
    private static final String PASSWORD = "cirque-du-fer-a-cheval-26";

    private final Institutions institutions;
    private final Holders holders;
    private final Accounts accounts;
    private Browser browser = Browser.on(0);
    private Uai lycee = new Uai("0699004M");

    RenewalJourneyTests(Institutions institutions, Holders holders, Accounts accounts) {
        this.institutions = institutions;
        this.holders = holders;
        this.accounts = accounts;
    }

    @BeforeEach
    void open(@LocalServerPort int port) {
        browser = Browser.on(port);
        lycee = OrderFixtures.aLycee(institutions, "Lycée des Revenants");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aWholeTrackThenTheOthersByName() {
        var gone = lastYear();
        var staying = lastYear();
        var visit = signedIn(browser.desktop()).follow("Revalidation").inspect("renewal");
        visit.check("Sélectionner " + name(gone))
                .press("A quitté l’établissement")
                .see("1 jeune noté parti");
        visit.clickFirst(".tabs a:nth-child(2)")
                .inspect("renewal-track")
                .press("Revalider toute la filière…")
                .see("Chacun reçoit un e-mail")
                .inspect("renewal-confirm")
                .press("Revalider 1 jeune")
                .see("1 Pass revalidé");
        assertThat(holders.enrolment(staying.id(), LAST.next())).isPresent();
        assertThat(holders.enrolment(gone.id(), LAST.next())).isEmpty();
    }

    @Test
    void withoutScriptsToo() {
        var pupil = lastYear();
        var visit = signedIn(browser.desktopWithoutScript()).follow("Revalidation");
        visit.check("Sélectionner " + name(pupil)).press("Revalider").see("1 Pass revalidé");
        assertThat(holders.enrolment(pupil.id(), LAST.next())).isPresent();
    }

    @Test
    void byTheListOfPupilsThenTheOneWhoIsNoLongerOnIt() {
        byList(browser.desktop(), Visit::inspect);
    }

    @Test
    void byTheListWithoutScriptsToo() {
        byList(browser.desktopWithoutScript(), (visit, page) -> {});
    }

    private void byList(Visit visit, BiConsumer<Visit, String> look) {
        var listed = lastYear();
        var near = lastYear();
        var absent = lastYear();
        signedIn(visit).follow("Revalidation").follow("Avec votre liste");
        visit.fill("Ou des lignes copiées", "Nom;Prénom;Né(e) le;Classe\n" + line(listed, 0) + line(near, 1))
                .press("Comparer aux demandes")
                .see("2 lignes lues")
                .follow("Revalider avec cette liste les jeunes de l’an passé");
        look.accept(visit, "renewal-list");
        visit.press("Revalider ce jeune").see("1 Pass revalidé");
        assertThat(holders.enrolment(listed.id(), LAST.next())).isPresent();
        visit.clickFirst(".tabs a:nth-child(2)").see("Date différente");
        look.accept(visit, "renewal-list-near");
        visit.check("Sélectionner " + name(near)).press("Revalider").see("1 Pass revalidé");
        assertThat(holders.enrolment(near.id(), LAST.next())).isPresent();
        visit.clickFirst(".tabs a:nth-child(3)");
        look.accept(visit, "renewal-list-absent");
        visit.check("Sélectionner " + name(absent))
                .press("A quitté l’établissement")
                .see("1 jeune noté parti");
        assertThat(holders.enrolment(absent.id(), LAST.next())).isEmpty();
    }

    private static String line(Holder one, int daysOff) {
        return "%s;%s;%s;2GT3%n"
                .formatted(
                        one.lastName(),
                        one.firstName(),
                        one.birthDate().plusDays(daysOff).format(DAY));
    }

    private Visit signedIn(Visit visit) {
        var email = People.newEmail();
        var grant = new Grant(Role.INSTITUTION, lycee.value());
        accounts.open(new NewAccount(email, "Camille Roche", email, PASSWORD, List.of(grant)));
        return visit.signIn(email, PASSWORD);
    }

    private Holder lastYear() {
        var holder = holders.register(People.somebody());
        holders.confirm(
                holder.id(),
                new Enrolment(LAST, lycee, "Lycée des Revenants", InstitutionKind.LYCEE, OrderFixtures.SECONDE, null));
        return holder;
    }

    private static String name(Holder holder) {
        return holder.lastName() + " " + holder.firstName();
    }
}
