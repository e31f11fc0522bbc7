package fr.passregion.programme;

import static fr.passregion.programme.ProgrammeFixtures.BAFA;
import static fr.passregion.programme.ProgrammeFixtures.CAP_CUISINE;
import static fr.passregion.programme.ProgrammeFixtures.CINEMA;
import static fr.passregion.programme.ProgrammeFixtures.COUPONS_SANTE;
import static fr.passregion.programme.ProgrammeFixtures.KIOSQUE;
import static fr.passregion.programme.ProgrammeFixtures.LIVRES_LOISIR;
import static fr.passregion.programme.ProgrammeFixtures.MANUELS;
import static fr.passregion.programme.ProgrammeFixtures.MUSEE;
import static fr.passregion.programme.ProgrammeFixtures.PERMIS;
import static fr.passregion.programme.ProgrammeFixtures.PREMIER_EQUIPEMENT;
import static fr.passregion.programme.ProgrammeFixtures.PSC1;
import static fr.passregion.programme.ProgrammeFixtures.SPECTACLE;
import static fr.passregion.programme.ProgrammeFixtures.SPORT;
import static fr.passregion.programme.ProgrammeFixtures.enrolled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.passregion.programme.Right.Decision;
import fr.passregion.programme.Trace.Outcome;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.Money;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What an enrolment gives, across tracks and departments. */
class RightsTests {

    private static final List<String> RHONE_ALPES = List.of("01", "07", "26", "38", "42", "69", "73", "74");
    private static final List<String> AUVERGNE = List.of("03", "15", "43", "63");

    private final Rights rights = ProgrammeFixtures.rights();

    @ParameterizedTest
    @Covers("MAN-02")
    @CsvSource({"1,100", "2,70", "3,70", "5,70", "5b,70", "6,70", "7,70", "9,50", "10,50"})
    void schoolBooksAreGivenUpToTheBacInTheEightDepartmentsOnly(String track, int euros) {
        assertThat(RHONE_ALPES).allSatisfy(department -> {
            var right = right(MANUELS, enrolled(track, department));
            assertThat(right.isGranted()).isTrue();
            assertThat(right.amount()).isEqualTo(euros(euros));
        });
        assertThat(AUVERGNE).allSatisfy(department -> {
            var right = right(MANUELS, enrolled(track, department));
            assertThat(right.decision()).isEqualTo(Decision.NOT_GRANTED);
            assertThat(right.amount().isZero()).isTrue();
            assertThat(right.notice()).contains("livres prêtés");
        });
    }

    @ParameterizedTest
    @Covers("MAN-02")
    @ValueSource(strings = {"4", "8"})
    void schoolBooksAreNotGivenBeyondTheBacNorOutsideATraining(String track) {
        assertThat(RHONE_ALPES).allSatisfy(department -> {
            var right = right(MANUELS, enrolled(track, department));
            assertThat(right.isGranted()).isFalse();
            assertThat(right.notice()).contains("jusqu’au bac");
            assertThat(right.trace().unmet())
                    .singleElement()
                    .satisfies(step -> assertThat(step.source()).contains("niveau BAC maximum"));
        });
    }

    @Test
    @Covers("MAN-02")
    void aRefusalOfSchoolBooksNamesBothConditionsWhenBothFail() {
        var right = right(MANUELS, enrolled("4", "63"));

        assertThat(right.trace().unmet()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3", "4", "5", "5b", "6", "7", "8", "9", "10"})
    @Covers({"SPO-01", "CUL-01", "CUL-02", "CUL-04", "PSC-01"})
    void everyTrackGivesCultureSportAndFirstAidInEveryDepartment(String track) {
        assertThat(ProgrammeFixtures.delivered().departments()).allSatisfy(department -> {
            var enrolled = enrolled(track, department);
            assertThat(right(SPORT, enrolled).amount()).isEqualTo(euros(30));
            assertThat(right(SPECTACLE, enrolled).amount()).isEqualTo(euros(30));
            assertThat(right(CINEMA, enrolled).amount()).isEqualTo(new Amount(Unit.TICKET, 5));
            assertThat(right(LIVRES_LOISIR, enrolled).amount()).isEqualTo(euros(15));
            assertThat(right(PSC1, enrolled).amount()).isEqualTo(euros(60));
            assertThat(List.of(SPORT, SPECTACLE, CINEMA, LIVRES_LOISIR, PSC1))
                    .allMatch(code -> right(code, enrolled).dueNow());
        });
    }

    @Test
    @Covers("CUL-03")
    void museumsAreFreeWithoutLimit() {
        var right = right(MUSEE, enrolled("1", "63"));

        assertThat(right.unlimited()).isTrue();
        assertThat(right.amount()).isEqualTo(Amount.none(Unit.ENTRY));
        assertThat(right.dueNow()).isTrue();
    }

    @Test
    @Covers("ENG-01")
    void aidsForTheLicenceAndTheBafaAreGrantedTogetherButAwaitAMission() {
        var enrolled = enrolled("1", "69");

        assertThat(right(PERMIS, enrolled).amount()).isEqualTo(euros(1000));
        assertThat(right(BAFA, enrolled).amount()).isEqualTo(euros(200));
        assertThat(List.of(PERMIS, BAFA)).allSatisfy(code -> {
            assertThat(right(code, enrolled).isGranted()).isTrue();
            assertThat(right(code, enrolled).dueNow()).isFalse();
        });
    }

    @Test
    void theKiosqueAndTheCouponsAreGrantedAndNeverLoaded() {
        assertThat(List.of(KIOSQUE, COUPONS_SANTE)).allSatisfy(code -> {
            assertThat(right(code, enrolled("1", "69")).isGranted()).isTrue();
            assertThat(right(code, enrolled("1", "69")).dueNow()).isFalse();
        });
        assertThat(right(COUPONS_SANTE, enrolled("1", "69")).amount()).isEqualTo(new Amount(Unit.ENTRY, 3));
    }

    @ParameterizedTest
    @Covers("EQU-01")
    @CsvSource({"5,50022146,200", "5b,50022146,200", "5,50033616,300", "5b,50025524,150", "5,50033205,50"})
    void theFirstEquipmentDependsOnTheDiploma(String track, String diploma, int euros) {
        var right = right(PREMIER_EQUIPEMENT, enrolled(track, "63").preparing(diploma));

        assertThat(right.isGranted()).isTrue();
        assertThat(right.amount()).isEqualTo(euros(euros));
    }

    @Test
    @Covers("EQU-01")
    void theFirstEquipmentAwaitsTheEstablishmentsValidation() {
        var enrolled = enrolled("5", "69").preparing(CAP_CUISINE);

        assertThat(right(PREMIER_EQUIPEMENT, enrolled).dueNow()).isFalse();
        assertThat(right(PREMIER_EQUIPEMENT, enrolled.withEquipmentValidated()).dueNow())
                .isTrue();
    }

    @ParameterizedTest
    @Covers("EQU-01")
    @ValueSource(strings = {"1", "2", "3", "4", "6", "7", "8", "9", "10"})
    void noOtherTrackGivesTheFirstEquipment(String track) {
        var enrolled = enrolled(track, "69").preparing(CAP_CUISINE).withEquipmentValidated();

        assertThat(right(PREMIER_EQUIPEMENT, enrolled).isGranted()).isFalse();
    }

    @Test
    @Covers("EQU-01")
    void aDiplomaThatIsNotEligibleGivesNoEquipmentAndSaysSo() {
        var none = right(PREMIER_EQUIPEMENT, enrolled("5", "69"));
        var other = right(PREMIER_EQUIPEMENT, enrolled("5", "69").preparing("99999999"));

        assertThat(List.of(none, other)).allSatisfy(right -> {
            assertThat(right.isGranted()).isFalse();
            assertThat(right.trace().unmet())
                    .singleElement()
                    .satisfies(step -> assertThat(step.rule()).contains("montant est prévu"));
        });
    }

    @Test
    void anAcceptedDoublingDoublesThatBenefitAlone() {
        var enrolled = enrolled("1", "69").withDoubled(MANUELS);

        assertThat(right(MANUELS, enrolled).amount()).isEqualTo(euros(200));
        assertThat(right(SPORT, enrolled).amount()).isEqualTo(euros(30));
        assertThat(right(SPORT, enrolled.withDoubled(SPORT)).amount()).isEqualTo(euros(60));
    }

    @Test
    void aBenefitThatIsNeverDoubledStaysAsItIs() {
        assertThat(right(SPECTACLE, enrolled("1", "69").withDoubled(SPECTACLE)).amount())
                .isEqualTo(euros(30));
    }

    @Test
    @Covers("ELI-07")
    void aProductionSchoolGivesWhatACfaGives() {
        var track = new TrackCode("7");
        var school = EnrolledAs.in(ProgrammeFixtures.YEAR, track, "42", InstitutionKind.ECOLE_PRODUCTION);
        var cfa = EnrolledAs.in(ProgrammeFixtures.YEAR, track, "42", InstitutionKind.CFA);

        assertThat(rights.of(school)).isEqualTo(rights.of(cfa));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "4", "5", "8", "10"})
    void everyBenefitIsAnsweredAndExplained(String track) {
        var answers = rights.of(enrolled(track, "63"));

        assertThat(answers)
                .extracting(Right::benefit)
                .containsExactlyElementsOf(ProgrammeFixtures.delivered().benefits().stream()
                        .map(Benefit::code)
                        .toList());
        assertThat(answers).allSatisfy(right -> {
            assertThat(right.trace().steps()).isNotEmpty();
            assertThat(right.trace().unmet().isEmpty()).isEqualTo(right.isGranted());
        });
    }

    @Test
    void theTraceOfAnAmountSaysWhetherItIsAnAssumption() {
        assertThat(amountStep(right(SPORT, enrolled("1", "69"))).assumption()).isFalse();
        assertThat(amountStep(right(CINEMA, enrolled("1", "69"))).assumption()).isTrue();
        assertThat(amountStep(right(CINEMA, enrolled("1", "69"))).found()).isEqualTo("5\u00A0places");
    }

    @Test
    void aTraceCanBeKeptAsJsonAndReadAgain() {
        var json = JsonMapper.builder().build();
        var trace = right(MANUELS, enrolled("4", "63")).trace();

        assertThat(json.readValue(json.writeValueAsString(trace), Trace.class)).isEqualTo(trace);
    }

    @Test
    void anUnknownTrackIsABug() {
        assertThatIllegalStateException().isThrownBy(() -> rights.of(enrolled("99", "69")));
    }

    private Right right(BenefitCode code, EnrolledAs enrolled) {
        return rights.of(enrolled).stream()
                .filter(right -> right.benefit().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Trace.Step amountStep(Right right) {
        return right.trace().steps().stream()
                .filter(step -> step.outcome() == Outcome.MET && step.rule().startsWith("Montant"))
                .findFirst()
                .orElseThrow();
    }

    private static Amount euros(long euros) {
        return Amount.of(Money.euros(euros));
    }
}
