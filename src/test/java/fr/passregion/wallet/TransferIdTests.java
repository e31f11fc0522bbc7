package fr.passregion.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TransferIdTests {

    @Test
    void theSameNameIsTheSameTransferForeverAndEverywhere() {
        var id = TransferId.of("debit", new Cause("redemption", "42"));
        assertThat(id).isEqualTo(TransferId.of("debit", new Cause("redemption", "42")));
        assertThat(id).hasToString("001747fc-0615-877e-99bd-02d57051c2cf");
    }

    @Test
    void whereOnePartEndsAndTheNextBeginsMakesADifference() {
        assertThat(TransferId.of("ab", "c")).isNotEqualTo(TransferId.of("a", "bc"));
        assertThat(TransferId.of("ab", "")).isNotEqualTo(TransferId.of("ab"));
    }

    @Test
    void anAccountAndATransferNeverShareAnId() {
        assertThat(NamedUuid.of("account", "x")).isNotEqualTo(NamedUuid.of("transfer", "x"));
    }

    @Test
    void idsAreUuidsOfVersionEight() {
        UUID id = TransferId.of("credit", "a", "b").value();
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }

    /** Rows of one day lie side by side in the index: the milliseconds lead, and the name is told by the rest. */
    @Test
    void theIdOfAnInstantBeginsWithItAndIsOtherwiseThatOfItsName() {
        var cause = new Cause("redemption", "42");
        var id = TransferId.at(Instant.ofEpochMilli(0x0123_4567_89ABL), "debit", cause);
        assertThat(id).hasToString("01234567-89ab-877e-99bd-02d57051c2cf");
        assertThat(id.value().version()).isEqualTo(8);
        assertThat(TransferId.at(Instant.ofEpochMilli(0x0123_4567_89ABL), "debit", new Cause("redemption", "43")))
                .isNotEqualTo(id);
    }
}
