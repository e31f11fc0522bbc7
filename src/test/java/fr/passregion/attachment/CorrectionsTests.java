package fr.passregion.attachment;

import static fr.passregion.attachment.Mover.COIFFURE;
import static fr.passregion.attachment.Mover.CUISINE;
import static fr.passregion.attachment.Mover.YEAR;
import static fr.passregion.ordering.OrderFixtures.CAP;
import static fr.passregion.ordering.OrderFixtures.PREMIERE;
import static fr.passregion.ordering.OrderFixtures.SECONDE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.card.Cards;
import fr.passregion.entitlement.Entitlements;
import fr.passregion.entitlement.HeldBenefit;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Enrolments.Enrolled;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.People;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.Choice;
import fr.passregion.ordering.OrderFixtures;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.Money;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PassRegionTest
@Covers("EST-04")
class CorrectionsTests {

    private static final BenefitCode MANUELS = new BenefitCode("MANUELS");
    private static final BenefitCode EQUIPMENT = new BenefitCode("PREMIER_EQUIPEMENT");

    private final Corrections corrections;
    private final Holders holders;
    private final ApplicationContext beans;
    private final Uai lycee;
    private final Holder pupil;

    CorrectionsTests(Corrections corrections, Holders holders, Institutions institutions, ApplicationContext beans) {
        this.corrections = corrections;
        this.holders = holders;
        this.beans = beans;
        this.lycee = OrderFixtures.aLycee(institutions, "Lycée de la Rature");
        this.pupil = enrolled(SECONDE, null);
    }

    @Test
    @Covers("CAR-06")
    void aCorrectedTrackChangesRightsAndNotTheCard() {
        var before = beans.getBean(Cards.class).allOf(pupil.id());
        var shown = corrections.preview(seen(), choice(PREMIERE, null), false).orElseThrow();
        assertThat(corrections.correct(seen(), choice(PREMIERE, null), false)).isInstanceOf(Answer.Corrected.class);
        assertThat(holders.enrolment(pupil.id(), YEAR).orElseThrow().track()).isEqualTo(PREMIERE);
        assertThat(held(MANUELS).orElseThrow().available().money()).isEqualTo(Money.euros(70));
        assertThat(shown)
                .filteredOn(one -> one.benefit().code().equals(MANUELS))
                .singleElement()
                .satisfies(one -> assertThat(one.after().money()).isEqualTo(Money.euros(70)));
        assertThat(beans.getBean(Cards.class).allOf(pupil.id())).isEqualTo(before);
    }

    @Test
    void theSameCorrectionTwiceIsDoneOnceAndAStaleOneNotAtAll() {
        var stale = seen();
        corrections.correct(seen(), choice(PREMIERE, null), false);
        assertThat(corrections.correct(stale, choice(PREMIERE, null), false)).isInstanceOf(Answer.Corrected.class);
        assertThat(acts()).containsOnlyOnce("enrolment.corrected");
        assertThat(corrections.correct(stale, choice(CAP, CUISINE), false)).isEqualTo(new Answer.TooLate());
    }

    @Test
    @Covers({"EQU-01", "EQU-02"})
    void aMissingEquipmentAppearsOnceTheDossierIsCorrected() {
        assertThat(held(EQUIPMENT)).isEmpty();
        corrections.correct(seen(), choice(CAP, CUISINE), false);
        assertThat(corrections.equipmentWaits(seen())).isTrue();
        assertThat(held(EQUIPMENT)).isEmpty();
        corrections.correct(seen(), choice(CAP, CUISINE), true);
        assertThat(held(EQUIPMENT).orElseThrow().available().money()).isEqualTo(Money.euros(200));
        assertThat(corrections.equipmentWaits(seen())).isFalse();
        assertThat(acts()).containsOnlyOnce("equipment.validated");
    }

    @Test
    @Covers("EQU-02")
    void anotherDiplomaOpensItsEquipmentAtOnceWhereItIsValidatedWithTheCorrection() {
        corrections.correct(seen(), choice(CAP, CUISINE), true);
        var shown = corrections.preview(seen(), choice(CAP, COIFFURE), true).orElseThrow();
        corrections.correct(seen(), choice(CAP, COIFFURE), true);
        assertThat(held(EQUIPMENT).orElseThrow().available().money()).isEqualTo(Money.euros(300));
        assertThat(shown)
                .filteredOn(one -> one.benefit().code().equals(EQUIPMENT))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.before().money()).isEqualTo(Money.euros(200));
                    assertThat(one.after().money()).isEqualTo(Money.euros(300));
                });
    }

    @Test
    void anEstablishmentFindsItsOwnAlone() {
        assertThat(corrections.search(lycee, pupil.lastName() + " " + pupil.firstName()))
                .extracting(Enrolled::holder)
                .containsExactly(pupil);
        assertThat(corrections.search(lycee, pupil.caseNumber().grouped())).hasSize(1);
        assertThat(corrections.search(lycee, " ")).isEmpty();
        assertThat(corrections.search(lycee, "%")).isEmpty();
        var neighbour = OrderFixtures.aLycee(beans.getBean(Institutions.class), "Lycée voisin");
        assertThat(corrections.search(neighbour, pupil.caseNumber().grouped())).isEmpty();
        assertThat(corrections.find(neighbour, pupil.id())).isEmpty();
    }

    @Test
    void whatTheEstablishmentDoesNotOfferIsRefusedAndSoIsAnotherEstablishment() {
        assertThat(corrections.correct(seen(), choice(new TrackCode("3"), null), false))
                .isEqualTo(new Answer.NotOffered());
        assertThat(corrections.correct(seen(), choice(SECONDE, CUISINE), false)).isEqualTo(new Answer.NotOffered());
        var neighbour = OrderFixtures.aLycee(beans.getBean(Institutions.class), "Lycée voisin");
        assertThat(corrections.correct(seen(), new Choice(neighbour, SECONDE, null), false))
                .isEqualTo(new Answer.NotOffered());
        assertThat(holders.enrolment(pupil.id(), YEAR).orElseThrow().institution())
                .isEqualTo(lycee);
    }

    private Holder enrolled(TrackCode track, @Nullable String diploma) {
        var holder = holders.register(People.somebody());
        holders.confirm(
                holder.id(), new Enrolment(YEAR, lycee, "Lycée de la Rature", InstitutionKind.LYCEE, track, diploma));
        return holder;
    }

    private Enrolled seen() {
        return corrections.find(lycee, pupil.id()).orElseThrow();
    }

    private Choice choice(TrackCode track, @Nullable String diploma) {
        return new Choice(lycee, track, diploma);
    }

    private Optional<HeldBenefit> held(BenefitCode benefit) {
        return beans.getBean(Entitlements.class).of(pupil.id(), benefit, LocalDate.now(beans.getBean(Clock.class)));
    }

    private List<String> acts() {
        return beans.getBean(JdbcClient.class)
                .sql("select act from audit.entry where subject = :subject order by id")
                .param("subject", "holder:" + pupil.id())
                .query((row, number) -> row.getString("act"))
                .list();
    }
}
