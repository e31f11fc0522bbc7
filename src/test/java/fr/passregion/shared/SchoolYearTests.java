package fr.passregion.shared;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.testing.Covers;
import org.junit.jupiter.api.Test;

class SchoolYearTests {

    private static final SchoolYear YEAR = new SchoolYear(2026);

    @Test
    @Covers("GEN-03")
    void aYearEndsOnThe31stOfMayAndTheNextBeginsTheDayAfter() {
        assertThat(SchoolYear.containing(parse("2027-05-31"))).isEqualTo(YEAR);
        assertThat(SchoolYear.containing(parse("2027-06-01"))).isEqualTo(YEAR.next());
        assertThat(SchoolYear.containing(parse("2026-05-31"))).isEqualTo(YEAR.previous());
        assertThat(YEAR.lastDay()).isEqualTo(parse("2027-05-31"));
        assertThat(YEAR.firstDay()).isEqualTo(parse("2026-06-01"));
    }

    @Test
    void aYearIsWrittenAsSchoolsWriteIt() {
        assertThat(SchoolYear.parse("2026-2027")).isEqualTo(YEAR);
        assertThat(YEAR).hasToString("2026-2027");
        assertThatThrownBy(() -> SchoolYear.parse("2026-2028")).isInstanceOf(IllegalArgumentException.class);
    }
}
