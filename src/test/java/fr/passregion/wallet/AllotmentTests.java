package fr.passregion.wallet;

import static fr.passregion.wallet.Books.CINEMA;
import static fr.passregion.wallet.Books.YEAR;
import static fr.passregion.wallet.Books.entries;
import static fr.passregion.wallet.Books.euros;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.shared.Amount;
import fr.passregion.shared.HolderId;
import fr.passregion.testing.Covers;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AllotmentTests {

    private static final LocalDate LAST_DAY = LocalDate.parse("2027-05-31");

    private final Allotment counted = of(euros(30), false);
    private final Allotment unlimited = of(entries(0), true);

    @Test
    @Covers("GEN-03")
    void theLastDayItselfStillCounts() {
        assertThat(counted.isExpiredOn(LAST_DAY)).isFalse();
        assertThat(counted.isExpiredOn(LAST_DAY.plusDays(1))).isTrue();
    }

    @Test
    @Covers("BEN-02")
    void itCoversWhatIsAvailableToTheLastCentAndUnlimitedOnesAnything() {
        assertThat(counted.covers(euros(30))).isTrue();
        assertThat(counted.covers(euros(31))).isFalse();
        assertThat(unlimited.covers(entries(1_000))).isTrue();
    }

    @Test
    void whatIsTakenIsUsedAndNoLongerAvailable() {
        var after = counted.after(euros(12)).after(euros(3));
        assertThat(after.available()).isEqualTo(euros(15));
        assertThat(after.used()).isEqualTo(euros(15));
        assertThat(after.total()).isEqualTo(euros(30));
    }

    @Test
    void ofAnUnlimitedOneEntriesAreCountedAndNoneIsMissing() {
        var after = unlimited.after(entries(2)).after(entries(1));
        assertThat(after.available()).isEqualTo(unlimited.available());
        assertThat(after.used()).isEqualTo(entries(3));
    }

    private static Allotment of(Amount total, boolean unlimited) {
        var none = Amount.none(total.unit());
        return new Allotment(
                new AllotmentId(UUID.randomUUID()),
                HolderId.random(),
                CINEMA,
                YEAR,
                total.unit(),
                unlimited,
                total,
                total,
                none,
                none,
                none,
                LAST_DAY);
    }
}
