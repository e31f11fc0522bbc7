package fr.passregion.programme;

import static fr.passregion.programme.Applicant.apprentice;
import static fr.passregion.programme.Applicant.in;
import static fr.passregion.programme.EligibilityRule.AMONG_THOSE_THE_PASS_IS_FOR;
import static fr.passregion.programme.EligibilityRule.ESTABLISHMENT_IN_THE_REGION;
import static fr.passregion.programme.EligibilityRule.ESTABLISHMENT_UNDER_CONTRACT;
import static fr.passregion.programme.EligibilityRule.ESTABLISHMENT_WITH_AGREEMENT;
import static fr.passregion.programme.EligibilityRule.IN_INITIAL_TRAINING;
import static fr.passregion.programme.EligibilityRule.NOT_AN_APPRENTICE_OF_HIGHER_EDUCATION;
import static fr.passregion.programme.EligibilityRule.NOT_A_COLLEGE_PUPIL;
import static fr.passregion.programme.EligibilityRule.NOT_IN_CIVIC_SERVICE;
import static fr.passregion.programme.EligibilityRule.NOT_IN_HIGHER_EDUCATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.programme.Applicant.Preparing;
import fr.passregion.programme.Applicant.School;
import fr.passregion.programme.Trace.Outcome;
import fr.passregion.programme.Verdict.Eligible;
import fr.passregion.programme.Verdict.NotEligible;
import fr.passregion.testing.Covers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** « Ai-je droit au Pass’Région ? », sentence by sentence of the FAQ. */
class EligibilityTests {

    private final Programme programme = ProgrammeFixtures.delivered();

    @ParameterizedTest
    @Covers("ELI-01")
    @CsvSource({
        "GENERAL_LYCEE,    1 2 3",
        "VOCATIONAL_LYCEE, 5 6",
        "POST_BAC_LYCEE,   4",
        "MISSION_LOCALE,   8",
        "IME,              9",
        "SANITARY_SOCIAL,  9"
    })
    void whoeverThePassIsForIsToldWhichTracksToChoose(Situation situation, String tracks) {
        assertThat(tracksOf(in(situation))).containsExactly(tracks.split(" "));
    }

    @Test
    @Covers("ELI-02")
    void aCollegePupilIsNotEligible() {
        assertThat(unmetBy(in(Situation.COLLEGE))).containsExactly(NOT_A_COLLEGE_PUPIL);
    }

    @Test
    @Covers("ELI-02")
    void aStudentIsNotEligible() {
        assertThat(unmetBy(in(Situation.HIGHER_EDUCATION))).containsExactly(NOT_IN_HIGHER_EDUCATION);
    }

    @Test
    @Covers("ELI-03")
    void anEstablishmentElsewhereIsNotEligible() {
        var applicant = in(Situation.GENERAL_LYCEE).at(new School(false, false, true));

        assertThat(unmetBy(applicant)).containsExactly(ESTABLISHMENT_IN_THE_REGION);
    }

    @Test
    @Covers("ELI-03")
    void anEstablishmentWithoutAnAgreementIsNotEligible() {
        var applicant = in(Situation.GENERAL_LYCEE).at(new School(true, false, false));

        assertThat(unmetBy(applicant)).containsExactly(ESTABLISHMENT_WITH_AGREEMENT);
    }

    @Test
    @Covers("ELI-04")
    void civicServiceIsNotEligible() {
        assertThat(unmetBy(in(Situation.CIVIC_SERVICE))).containsExactly(NOT_IN_CIVIC_SERVICE);
    }

    @Test
    @Covers("ELI-05")
    void prepaProIsEligibleInTrackTen() {
        assertThat(tracksOf(in(Situation.PREPA_PRO))).containsExactly("10");
        assertThat(notesOf(in(Situation.PREPA_PRO)))
                .singleElement()
                .satisfies(step -> assertThat(step.source()).contains("3ème prépa-professionnelle ont droit"));
    }

    @Test
    @Covers("ELI-06")
    void agriculturalCollegeIsEligibleInTrackTen() {
        assertThat(tracksOf(in(Situation.AGRICULTURAL_COLLEGE))).containsExactly("10");
        assertThat(notesOf(in(Situation.AGRICULTURAL_COLLEGE)))
                .singleElement()
                .satisfies(step -> assertThat(step.source()).contains("3ème ou 4ème agricoles ont droit"));
    }

    @Test
    @Covers("ELI-07")
    void aProductionSchoolIsEligibleOnTheFootingOfACfa() {
        assertThat(tracksOf(in(Situation.PRODUCTION_SCHOOL)))
                .isEqualTo(tracksOf(apprentice(Preparing.CAP)))
                .containsExactly("5b", "7");
    }

    @ParameterizedTest
    @Covers("ELI-08")
    @CsvSource({"CAP, 5b 7", "VOCATIONAL_BAC, 5b 7", "BTS, 4"})
    void anApprenticeUpToTheBtsIsEligible(Preparing preparing, String tracks) {
        assertThat(tracksOf(apprentice(preparing))).containsExactly(tracks.split(" "));
    }

    @Test
    @Covers("ELI-08")
    void anApprenticeOfHigherEducationIsNotEligible() {
        assertThat(unmetBy(apprentice(Preparing.HIGHER_EDUCATION)))
                .containsExactly(NOT_AN_APPRENTICE_OF_HIGHER_EDUCATION);
    }

    @Test
    @Covers("ELI-09")
    void aPrivateEstablishmentWithoutContractIsNotEligible() {
        var applicant = in(Situation.GENERAL_LYCEE).at(new School(true, true, true));

        assertThat(unmetBy(applicant)).containsExactly(ESTABLISHMENT_UNDER_CONTRACT);
    }

    @Test
    @Covers("ELI-10")
    void aContractOfProfessionalisationIsNotEligible() {
        assertThat(unmetBy(in(Situation.PROFESSIONALISATION_CONTRACT))).containsExactly(IN_INITIAL_TRAINING);
    }

    @Test
    @Covers("ELI-11")
    void repeatingAYearChangesNothing() {
        var repeating = in(Situation.GENERAL_LYCEE).repeatingTheYear();

        assertThat(tracksOf(repeating)).isEqualTo(tracksOf(in(Situation.GENERAL_LYCEE)));
        assertThat(notesOf(repeating))
                .singleElement()
                .satisfies(step ->
                        assertThat(step.source()).contains("En cas de redoublement, vous êtes toujours éligible"));
    }

    @Test
    void everyUnmetRuleIsToldAtOnce() {
        var applicant = in(Situation.CIVIC_SERVICE).at(new School(false, true, false));

        assertThat(unmetBy(applicant))
                .containsExactly(
                        NOT_IN_CIVIC_SERVICE,
                        ESTABLISHMENT_IN_THE_REGION,
                        ESTABLISHMENT_UNDER_CONTRACT,
                        ESTABLISHMENT_WITH_AGREEMENT);
    }

    @Test
    @Covers("GEN-09")
    void aYearWithoutATrackForASituationTurnsItAway() {
        var verdict = Eligibility.check(in(Situation.MISSION_LOCALE), ProgrammeFixtures.yearAfter());

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        NotEligible.class, no -> assertThat(no.unmet()).containsExactly(AMONG_THOSE_THE_PASS_IS_FOR));
    }

    @ParameterizedTest
    @EnumSource(Situation.class)
    void theTraceNamesEveryRuleWithItsSentence(Situation situation) {
        var verdict = Eligibility.check(in(situation), programme);

        assertThat(verdict.trace().steps()).hasSizeGreaterThanOrEqualTo(EligibilityRule.values().length);
        assertThat(verdict.trace().steps())
                .allSatisfy(step -> assertThat(step.source()).isNotBlank());
        assertThat(verdict.trace().unmet().isEmpty()).isEqualTo(verdict instanceof Eligible);
    }

    private List<String> tracksOf(Applicant applicant) {
        return switch (Eligibility.check(applicant, programme)) {
            case Eligible eligible ->
                eligible.tracks().stream().map(track -> track.code().value()).toList();
            case NotEligible notEligible -> throw new AssertionError("not eligible: " + notEligible.unmet());
        };
    }

    private List<EligibilityRule> unmetBy(Applicant applicant) {
        return switch (Eligibility.check(applicant, programme)) {
            case Eligible eligible -> throw new AssertionError("eligible in " + eligible.tracks());
            case NotEligible notEligible -> notEligible.unmet();
        };
    }

    private List<Trace.Step> notesOf(Applicant applicant) {
        return Eligibility.check(applicant, programme).trace().steps().stream()
                .filter(step -> step.outcome() == Outcome.NOTED)
                .toList();
    }
}
