package fr.passregion.programme;

import static fr.passregion.programme.ProgrammeFixtures.delivered;
import static fr.passregion.programme.ProgrammeFixtures.programmes;
import static fr.passregion.programme.ProgrammeFixtures.yearAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.passregion.shared.SchoolYear;
import fr.passregion.testing.Covers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which programme speaks on which day, to the second of Paris. */
class ProgrammesTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Programmes programmes = programmes(yearAfter(), delivered());

    @ParameterizedTest
    @Covers("GEN-03")
    @CsvSource({
        "2026-05-31T22:00:00Z, 2026-2027", // 1 June, 00:00:00 in Paris
        "2027-05-31T21:59:59Z, 2026-2027", // 31 May, 23:59:59 in Paris
        "2027-05-31T22:00:00Z, 2027-2028", // 1 June, 00:00:00 in Paris
        "2028-05-31T21:59:59Z, 2027-2028"
    })
    void aProgrammeIsInForceFromTheFirstOfJuneUntilTheLastSecondOfMay(Instant now, String year) {
        assertThat(programmes.inForce(inParis(now)).year()).isEqualTo(SchoolYear.parse(year));
    }

    @ParameterizedTest
    @Covers("ORD-02")
    @CsvSource({
        "2026-05-31T21:59:59Z, ",
        "2026-05-31T22:00:00Z, 2026-2027",
        "2027-05-05T21:59:59Z, 2026-2027", // 5 May, 23:59:59 in Paris
        "2027-05-05T22:00:00Z, ", // 6 May, 00:00:00 in Paris
        "2027-05-31T21:59:59Z, ",
        "2027-05-31T22:00:00Z, 2027-2028",
        "2028-04-30T21:59:59Z, 2027-2028",
        "2028-04-30T22:00:00Z, "
    })
    void ordersAreOpenFromTheFirstOfJuneToTheDateOfTheProgramme(Instant now, String year) {
        assertThat(programmes.openForOrders(inParis(now)).map(it -> it.year().label()))
                .isEqualTo(Optional.ofNullable(year));
    }

    @ParameterizedTest
    @Covers("GEN-03")
    @CsvSource({"2026-05-31, false", "2026-06-01, true", "2027-05-31, true", "2027-06-01, false"})
    void yearlyBenefitsAreUsableOnTheDaysOfTheirYear(LocalDate day, boolean usable) {
        assertThat(delivered().covers(day)).isEqualTo(usable);
    }

    @Test
    void aYearWhoseFileIsMissingLeavesTheLatestOneInForce() {
        assertThat(programmes(delivered()).inForce(LocalDate.parse("2027-06-01")))
                .isEqualTo(delivered());
    }

    @Test
    void beforeTheFirstProgrammeNothingIsInForce() {
        assertThatIllegalStateException().isThrownBy(() -> programmes.inForce(LocalDate.parse("2026-05-31")));
    }

    @Test
    void theOldestComesFirst() {
        assertThat(programmes.all()).extracting(it -> it.year().label()).containsExactly("2026-2027", "2027-2028");
    }

    @Test
    void askingForAYearWithoutProgrammeIsABugUnlessItIsLookedFor() {
        assertThat(programmes.find(new SchoolYear(2030))).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> programmes.of(new SchoolYear(2030)));
    }

    private static LocalDate inParis(Instant now) {
        return LocalDate.now(Clock.fixed(now, PARIS));
    }
}
