package fr.passregion.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.shared.Amount;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Why a debit is not given back, in words for the till and for whoever stands before it. */
@PassRegionTest
@Covers("BEN-09")
class RefundSentencesTests {

    private static final RefundRefusal LATE =
            new RefundRefusal.RefundWindowClosed(Instant.parse("2026-11-21T13:05:00Z"));

    private final RefundSentences sentences;

    RefundSentencesTests(RefundSentences sentences) {
        this.sentences = sentences;
    }

    @Test
    void theMomentUntilWhichThePartnerCouldIsThatOfParisInBothLanguages() {
        assertThat(sentences.detail(LATE, Locale.FRANCE)).contains("21\u00a0novembre 2026 à 14\u00a0h\u00a005");
        assertThat(sentences.detail(LATE, Locale.UK)).contains("21 November 2026 at 14:05");
    }

    @Test
    void theHolderIsToldInOtherWordsThanTheTill() {
        assertThat(sentences.forHolder(LATE, Locale.FRANCE)).contains("la Région le peut encore");
        assertThat(sentences.forHolder(LATE, Locale.UK)).contains("the Region still can");
    }

    @Test
    void whatIsLeftIsCountedInItsUnit() {
        assertThat(left(Unit.TICKET, 1)).contains("1 ticket").doesNotContain("tickets");
        assertThat(left(Unit.TICKET, 2)).contains("2 tickets");
        assertThat(left(Unit.ENTRY, 1)).contains("1 entry");
        assertThat(left(Unit.ENTRY, 3)).contains("3 entries");
        assertThat(left(Unit.EUR, 1205)).contains("€12.05");
    }

    private String left(Unit unit, long quantity) {
        return sentences.detail(new RefundRefusal.RefundExceedsRedemption(new Amount(unit, quantity)), Locale.UK);
    }
}
