package fr.passregion.entitlement;

import static fr.passregion.entitlement.Enrolled.CINEMA;
import static fr.passregion.entitlement.Enrolled.MANUELS;
import static fr.passregion.entitlement.Enrolled.MUSEE;
import static fr.passregion.entitlement.Enrolled.PREMIER_EQUIPEMENT;
import static fr.passregion.entitlement.Enrolled.SPORT;
import static fr.passregion.entitlement.Enrolled.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.holder.EnrolmentChanged;
import fr.passregion.holder.Enrolments;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.programme.Programmes;
import fr.passregion.programme.Trace;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import fr.passregion.wallet.Wallets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** What an establishment, its pupil and an auditor read of a change of enrolment, before and after it. */
@PassRegionTest
@Covers("CAR-06")
class EnrolmentChangeShownTests {

    private static final String COIFFURE = "50033616";
    private static final String CUISINE = "50022146";

    private final Entitlements entitlements;
    private final EnrolmentChanges changes;
    private final ApplicationEventPublisher publisher;
    private final TransactionOperations transaction;
    private final BeanFactory beans;
    private final LocalDate today;
    private final Holder lea;

    EnrolmentChangeShownTests(
            Entitlements entitlements,
            EnrolmentChanges changes,
            ApplicationEventPublisher publisher,
            TransactionOperations transaction,
            BeanFactory beans) {
        this.entitlements = entitlements;
        this.changes = changes;
        this.publisher = publisher;
        this.transaction = transaction;
        this.beans = beans;
        this.today = LocalDate.now(beans.getBean(Clock.class));
        this.lea = beans.getBean(Holders.class).register(People.born(LocalDate.of(2009, 5, 6)));
    }

    @BeforeEach
    void enrol() {
        confirm(hairdresser());
    }

    @Test
    @Covers("EQU-02")
    void aFirstEquipmentIsShownOnlyIfItIsToBeValidatedWithTheChange() {
        assertThat(shown(cook(), false, PREMIER_EQUIPEMENT).after()).isEqualTo(euros(0));
        assertThat(shown(cook(), true, PREMIER_EQUIPEMENT).after()).isEqualTo(euros(200));
    }

    @Test
    @Covers("EQU-02")
    void aFirstEquipmentThatWasValidatedIsShownWithWhatIsLeftOfItWhetherAskedForOrNot() {
        validate(hairdresser());
        change(hairdresser(), atLyon("1"));
        assertThat(shown(atLyon("1"), hairdresser(), false, PREMIER_EQUIPEMENT).after())
                .isEqualTo(euros(300));
        assertThat(shown(atLyon("1"), hairdresser(), true, PREMIER_EQUIPEMENT).after())
                .isEqualTo(euros(300));
    }

    @Test
    @Covers("EQU-02")
    void aDiplomaWhoseEquipmentWasValidatedLastYearShowsNoneThisYear() {
        var lastYear = hairdresser().in(YEAR.previous()).enrolment();
        assertThat(beans.getBean(Equipment.class).validate(lea.id(), lastYear)).isTrue();
        assertThat(shown(hairdresser(), true, PREMIER_EQUIPEMENT).after()).isEqualTo(euros(0));
    }

    @Test
    @Covers("EST-04")
    void thoseWhoseEquipmentWaitsAreListedUntilTheirsIsValidated() {
        var pupil = new Enrolments.Enrolled(lea, atLyon("1").preparing(COIFFURE).enrolment());
        var hairdresser = new Enrolments.Enrolled(lea, hairdresser().enrolment());
        assertThat(changes.equipmentWaiting(List.of(pupil, hairdresser))).containsExactly(hairdresser);
        validate(hairdresser());
        var cook = new Enrolments.Enrolled(lea, cook().enrolment());
        assertThat(changes.equipmentWaiting(List.of(pupil, hairdresser, cook))).containsExactly(cook);
    }

    @Test
    @Covers("EST-04")
    void theValidationOfAnEquipmentIsADecisionThatIsKeptWithItsReasons() {
        validate(hairdresser());
        var kept = latest(PREMIER_EQUIPEMENT);
        assertThat(kept.cause().kind()).isEqualTo("equipment");
        assertThat(kept.granted()).isTrue();
        assertThat(kept.amount()).isEqualTo(euros(300));
        assertThat(kept.trace().steps()).isNotEmpty();
    }

    @Test
    void theReasonsSayWhetherTheEstablishmentChangedOrOnlyTheTrack() {
        change(hairdresser(), atLyon("1"));
        assertThat(last(SPORT).rule()).startsWith("Filière ou diplôme corrigé par ton établissement");
        change(atLyon("1"), Enrolled.atClermont(lea.id(), "1"));
        assertThat(last(SPORT).rule()).startsWith("Tu as changé d’établissement");
    }

    @Test
    void theReasonsSayWhatBecomesOfEachBenefit() {
        change(hairdresser(), Enrolled.atClermont(lea.id(), "1"));
        assertThat(last(MUSEE).found()).isEqualTo("Sans limite");
        assertThat(last(PREMIER_EQUIPEMENT).found()).isEqualTo("Rien à charger");
        assertThat(last(SPORT).found()).endsWith("Il reste\u00a0: 30\u00a0€.");
        assertThat(last(CINEMA).found()).startsWith("Droit de l’année\u00a0: ");
    }

    @Test
    @Covers("GEN-03")
    void afterTheLastDayOfTheYearNothingIsShownAndNothingChanges() {
        var before = entitlements.of(lea.id(), today);
        var late = asOn("2027-06-01");
        assertThat(late.preview(
                        lea.id(),
                        hairdresser().enrolment(),
                        Enrolled.atClermont(lea.id(), "1").enrolment(),
                        true))
                .isEmpty();
        assertThat(asOn("2027-05-31")
                        .preview(
                                lea.id(), hairdresser().enrolment(), atLyon("1").enrolment(), false))
                .extracting(change -> change.benefit().code())
                .contains(SPORT, MANUELS);
        transaction.executeWithoutResult(status -> late.on(changed(hairdresser(), Enrolled.atClermont(lea.id(), "1"))));
        assertThat(entitlements.of(lea.id(), today)).isEqualTo(before);
        assertThat(late.validateEquipment(lea.id(), cook().enrolment(), UUID.randomUUID()))
                .isFalse();
    }

    /** As if that day were today. */
    private AppliedChanges asOn(String day) {
        var paris = ZoneId.of("Europe/Paris");
        var clock = Clock.fixed(LocalDate.parse(day).atTime(12, 0).atZone(paris).toInstant(), paris);
        var wallets = beans.getBean(Wallets.class);
        var decisions = beans.getBean(Decisions.class);
        var equipment = beans.getBean(Equipment.class);
        var programmes = beans.getBean(Programmes.class);
        var rights = new NewRights(programmes, wallets, decisions, equipment, clock);
        return new AppliedChanges(rights, equipment, decisions, wallets, clock);
    }

    private RightChange shown(Enrolled after, boolean withEquipment, BenefitCode benefit) {
        return shown(hairdresser(), after, withEquipment, benefit);
    }

    private RightChange shown(Enrolled before, Enrolled after, boolean withEquipment, BenefitCode benefit) {
        return changes.preview(lea.id(), before.enrolment(), after.enrolment(), withEquipment).stream()
                .filter(change -> change.benefit().code().equals(benefit))
                .findFirst()
                .orElseThrow();
    }

    private Trace.Step last(BenefitCode benefit) {
        return latest(benefit).trace().steps().getLast();
    }

    private Decision latest(BenefitCode benefit) {
        return entitlements.decisionsOf(lea.id(), YEAR).stream()
                .filter(decision -> decision.benefit().equals(benefit))
                .findFirst()
                .orElseThrow();
    }

    private void confirm(Enrolled enrolled) {
        transaction.executeWithoutResult(status -> publisher.publishEvent(enrolled.confirmed()));
    }

    private void change(Enrolled before, Enrolled after) {
        transaction.executeWithoutResult(status -> publisher.publishEvent(changed(before, after)));
    }

    private EnrolmentChanged changed(Enrolled before, Enrolled after) {
        return new EnrolmentChanged(lea.id(), UUID.randomUUID(), before.enrolment(), after.enrolment());
    }

    private void validate(Enrolled enrolled) {
        assertThat(changes.validateEquipment(lea.id(), enrolled.enrolment(), UUID.randomUUID()))
                .isTrue();
    }

    private Enrolled hairdresser() {
        return atLyon("5").preparing(COIFFURE);
    }

    private Enrolled cook() {
        return atLyon("5").preparing(CUISINE);
    }

    private Enrolled atLyon(String track) {
        return Enrolled.atLyon(lea.id(), track);
    }

    private static Amount euros(long euros) {
        return Amount.of(Money.euros(euros));
    }
}
