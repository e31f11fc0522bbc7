package fr.passregion.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import fr.passregion.calendar.DayHasPassed;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import fr.passregion.wallet.Allotment;
import fr.passregion.wallet.AllotmentId;
import fr.passregion.wallet.Wallets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which of a benefit's years counts on a day, and what happens when a day is over. */
@Covers("GEN-03")
class BenefitInForceTests {

    private static final Allotment LAST_YEARS = holding(3000, "2026-05-31");
    private static final Allotment THIS_YEARS = holding(3000, "2027-05-31");

    @Test
    void theYearThatCanStillBeUsedCounts() {
        assertThat(inForce("2026-11-21", LAST_YEARS, THIS_YEARS)).isEqualTo(THIS_YEARS);
        assertThat(inForce("2027-05-31", LAST_YEARS, THIS_YEARS)).isEqualTo(THIS_YEARS);
    }

    @Test
    void whenAllHaveEndedTheLastOneSaysSo() {
        assertThat(inForce("2027-06-01", LAST_YEARS, THIS_YEARS)).isEqualTo(THIS_YEARS);
    }

    @Test
    void ofTwoThatCanBeUsedTheFirstToEndGoesFirstUntilItIsUsedUp() {
        var longer = holding(3000, "2028-05-31");
        assertThat(inForce("2026-11-21", longer, THIS_YEARS)).isEqualTo(THIS_YEARS);
        var usedUp = holding(0, "2027-05-31");
        assertThat(inForce("2026-11-21", usedUp, longer)).isEqualTo(longer);
    }

    @Test
    void whenADayIsOverWhatEndedWithItLapses() {
        var wallets = mock(Wallets.class);
        new YearEnd(wallets).on(new DayHasPassed(LocalDate.parse("2027-05-31")));
        verify(wallets).lapse(LocalDate.parse("2027-06-01"));
    }

    private static Allotment inForce(String day, Allotment... years) {
        return WalletEntitlements.inForce(List.of(years), LocalDate.parse(day)).orElseThrow();
    }

    private static Allotment holding(long cents, String lastDay) {
        var year = SchoolYear.containing(LocalDate.parse(lastDay));
        var none = Amount.none(Unit.EUR);
        return new Allotment(
                new AllotmentId(UUID.randomUUID()),
                HolderId.random(),
                new BenefitCode("SPORT"),
                year,
                Unit.EUR,
                false,
                new Amount(Unit.EUR, 3000),
                new Amount(Unit.EUR, cents),
                none,
                none,
                none,
                LocalDate.parse(lastDay));
    }
}
