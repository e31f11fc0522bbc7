package fr.passregion.renewal;

import static fr.passregion.ordering.OrderFixtures.CAP;
import static fr.passregion.ordering.OrderFixtures.PREMIERE;
import static fr.passregion.ordering.OrderFixtures.SECONDE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.Cards;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.ordering.Orders;
import fr.passregion.renewal.Renewals.Candidate;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PassRegionTest
@Covers("EST-02")
class RenewalsTests {

    private static final SchoolYear LAST = new SchoolYear(2025);
    private static final SchoolYear COMING = new SchoolYear(2026);

    private final Renewals renewals;
    private final Holders holders;
    private final Institutions institutions;
    private final ApplicationContext beans;
    private Uai lycee = new Uai("0699004M");

    RenewalsTests(Renewals renewals, Holders holders, Institutions institutions, ApplicationContext beans) {
        this.renewals = renewals;
        this.holders = holders;
        this.institutions = institutions;
        this.beans = beans;
    }

    @BeforeEach
    void open() {
        lycee = OrderFixtures.aLycee(institutions, "Lycée de la Revalidation");
    }

    @Test
    void lastYearsHoldersAreProposedTheTrackThatFollowsTheirs() {
        var pupil = lastYear(lycee, SECONDE);
        var apprentice = lastYear(lycee, CAP);
        assertThat(desk().year()).isEqualTo(COMING);
        assertThat(candidate(pupil).proposed()).isEqualTo(PREMIERE);
        assertThat(candidate(pupil).lastTrack()).isEqualTo("Seconde générale ou technologique");
        assertThat(candidate(apprentice).proposed())
                .as("this lycée does not offer the years after the first")
                .isNull();
    }

    @Test
    @Covers("GEN-04")
    void aRenewedPassKeepsItsCardAndIsLoadedForTheYear() {
        var pupil = lastYear(lycee, SECONDE);
        var before = beans.getBean(Cards.class).allOf(pupil.id());
        assertThat(usable(pupil)).isEmpty();
        assertThat(renewals.renew(lycee, Map.of(pupil.id(), PREMIERE))).isEqualTo(1);
        assertThat(holders.enrolment(pupil.id(), COMING).orElseThrow().track()).isEqualTo(PREMIERE);
        assertThat(beans.getBean(Cards.class).allOf(pupil.id())).hasSize(1).isEqualTo(before);
        assertThat(usable(pupil)).isNotEmpty();
        assertThat(desk().candidates()).extracting(Candidate::holder).doesNotContain(pupil.id());
        assertThat(desk().done()).isEqualTo(1);
        assertThat(subjectsTo(pupil)).contains("Ton Pass’Région est rechargé");
    }

    @Test
    void oneWhoRepeatsTheYearIsRenewedInTheSameTrack() {
        var pupil = lastYear(lycee, SECONDE);
        assertThat(renewals.renew(lycee, Map.of(pupil.id(), SECONDE))).isEqualTo(1);
        assertThat(holders.enrolment(pupil.id(), COMING).orElseThrow().track()).isEqualTo(SECONDE);
    }

    @Test
    void twoSecretariesAtOnceRenewOnce() throws Exception {
        var pupil = lastYear(lycee, SECONDE);
        Callable<Integer> renewing = () -> renewals.renew(lycee, Map.of(pupil.id(), PREMIERE));
        var done = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var one :
                    threads.invokeAll(Stream.generate(() -> renewing).limit(8).toList())) done += one.get();
        }
        assertThat(done).isEqualTo(1);
        assertThat(subjectsTo(pupil)).containsOnlyOnce("Ton Pass’Région est rechargé");
    }

    @Test
    void anEstablishmentReachesItsOwnHoldersOnly() {
        var neighbour = OrderFixtures.aLycee(institutions, "Lycée voisin");
        var theirs = lastYear(neighbour, SECONDE);
        assertThat(desk().candidates()).extracting(Candidate::holder).doesNotContain(theirs.id());
        assertThat(renewals.renew(lycee, Map.of(theirs.id(), PREMIERE, HolderId.random(), PREMIERE)))
                .isZero();
        assertThat(renewals.leave(lycee, List.of(theirs.id()))).isZero();
        assertThat(holders.enrolment(theirs.id(), COMING)).isEmpty();
    }

    @Test
    void aTrackThatIsNotOfferedRenewsNobody() {
        var pupil = lastYear(lycee, SECONDE);
        assertThat(renewals.renew(lycee, Map.of(pupil.id(), new TrackCode("3"))))
                .isZero();
        assertThat(renewals.renew(lycee, Map.of(pupil.id(), new TrackCode("zz"))))
                .isZero();
        assertThat(holders.enrolment(pupil.id(), COMING)).isEmpty();
    }

    @Test
    void whoHasOrderedIsAmongTheRequestsAndNotHere() {
        var order = beans.getBean(Orders.class);
        var person = People.somebody();
        order.place(OrderFixtures.anOrder(person, lycee));
        var pupil = holders.samePersonAs(
                        person.firstName(),
                        person.lastName(),
                        person.birthDate(),
                        person.contact().email())
                .orElseThrow();
        holders.confirm(pupil.id(), enrolled(lycee, SECONDE));
        assertThat(desk().candidates()).extracting(Candidate::holder).doesNotContain(pupil.id());
        assertThat(renewals.renew(lycee, Map.of(pupil.id(), PREMIERE))).isZero();
    }

    @Test
    void whoHasLeftIsNoLongerAskedAboutUntilItIsTakenBack() {
        var pupil = lastYear(lycee, SECONDE);
        assertThat(renewals.leave(lycee, List.of(pupil.id(), pupil.id()))).isEqualTo(1);
        assertThat(renewals.leave(lycee, List.of(pupil.id()))).isZero();
        assertThat(candidate(pupil).left()).isTrue();
        assertThat(renewals.stay(lycee, List.of(pupil.id()))).isEqualTo(1);
        assertThat(candidate(pupil).left()).isFalse();
        renewals.leave(lycee, List.of(pupil.id()));
        assertThat(renewals.renew(lycee, Map.of(pupil.id(), PREMIERE)))
                .as("said so wrongly")
                .isEqualTo(1);
    }

    @Test
    @Covers("REG-05")
    void eachRenewalAndDepartureIsAudited() {
        var pupil = lastYear(lycee, SECONDE);
        renewals.leave(lycee, List.of(pupil.id()));
        renewals.stay(lycee, List.of(pupil.id()));
        renewals.renew(lycee, Map.of(pupil.id(), PREMIERE));
        assertThat(beans.getBean(JdbcClient.class)
                        .sql("select act from audit.entry where subject = :subject order by id")
                        .param("subject", "holder:" + pupil.id())
                        .query(String.class)
                        .list())
                .containsSubsequence("enrolment.left", "enrolment.stayed", "enrolment.renewed");
    }

    private Holder lastYear(Uai institution, TrackCode track) {
        var holder = holders.register(People.somebody());
        holders.confirm(holder.id(), enrolled(institution, track));
        return holder;
    }

    private static Enrolment enrolled(Uai institution, TrackCode track) {
        return new Enrolment(LAST, institution, "Lycée de la Revalidation", InstitutionKind.LYCEE, track, null);
    }

    private Renewals.Desk desk() {
        return renewals.of(lycee).orElseThrow();
    }

    private Candidate candidate(Holder holder) {
        return desk().candidates().stream()
                .filter(one -> one.holder().equals(holder.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<HeldBenefit> usable(Holder holder) {
        var today = LocalDate.now(beans.getBean(Clock.class));
        return beans.getBean(Entitlements.class).of(holder.id(), today).stream()
                .filter(held -> held.state() == HeldBenefit.State.USABLE)
                .toList();
    }

    private List<String> subjectsTo(Holder holder) {
        return beans.getBean(JdbcClient.class)
                .sql("select subject from notification.message where recipient = :to")
                .param("to", holder.contact().email())
                .query((row, number) -> row.getString("subject"))
                .list();
    }
}
