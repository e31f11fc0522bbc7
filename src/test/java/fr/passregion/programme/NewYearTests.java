package fr.passregion.programme;

import static fr.passregion.programme.ProgrammeFixtures.SPORT;
import static fr.passregion.programme.ProgrammeFixtures.delivered;
import static fr.passregion.programme.ProgrammeFixtures.programmes;
import static fr.passregion.programme.ProgrammeFixtures.yearAfter;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.Money;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A new school year is a new file and nothing else (GEN-09). */
@Covers("GEN-09")
class NewYearTests {

    private static final SchoolYear NEXT = new SchoolYear(2027);
    private static final BenefitCode PECHE = new BenefitCode("PECHE");

    private final Rights rights = new Rights(programmes(delivered(), yearAfter()));

    @Test
    void amountsChangeWithTheFile() {
        assertThat(right(SPORT, new SchoolYear(2026), "1", "69").amount()).isEqualTo(Amount.of(Money.euros(30)));
        assertThat(right(SPORT, NEXT, "1", "69").amount()).isEqualTo(Amount.of(Money.cents(4050)));
        assertThat(right(SPORT, NEXT, "1", "63").amount()).isEqualTo(Amount.of(Money.euros(45)));
    }

    @Test
    void aNewTrackIsUnderstood() {
        assertThat(right(SPORT, NEXT, "11", "69").amount()).isEqualTo(Amount.of(Money.euros(12)));
    }

    @Test
    void aNewBenefitIsUnderstoodWithItsConditionAndItsOwnExpiry() {
        assertThat(right(PECHE, NEXT, "1", "69").amount()).isEqualTo(new Amount(Unit.TICKET, 1));
        assertThat(right(PECHE, NEXT, "1", "69").expiry().lastDay(LocalDate.parse("2027-08-31")))
                .isEqualTo("2028-02-29");
        assertThat(right(PECHE, NEXT, "11", "69").isGranted()).isFalse();
        assertThat(yearAfter().benefit(PECHE).holderContribution()).isEqualTo(Money.euros(2));
    }

    @Test
    void datesAndFeesChangeWithTheFile() {
        assertThat(yearAfter().lastDay()).isEqualTo("2028-05-20");
        assertThat(yearAfter().fees().replacement()).isEqualTo(Money.cents(750));
        assertThat(right(SPORT, NEXT, "1", "69").expiry().lastDay(LocalDate.parse("2027-09-01")))
                .isEqualTo("2028-05-20");
    }

    private Right right(BenefitCode code, SchoolYear year, String track, String department) {
        return rights.of(EnrolledAs.in(year, new TrackCode(track), department, InstitutionKind.LYCEE)).stream()
                .filter(right -> right.benefit().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
