package fr.passregion.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.testing.Covers;
import org.junit.jupiter.api.Test;

class AmountTests {

    private static final Amount TWO_TICKETS = new Amount(Unit.TICKET, 2);

    @Test
    @Covers("BEN-01")
    void ticketsAndEurosNeverMix() {
        var euros = Amount.of(Money.euros(5));

        assertThatThrownBy(() -> TWO_TICKETS.plus(euros)).hasMessageContaining("Units differ");
        assertThatThrownBy(() -> TWO_TICKETS.minus(euros)).hasMessageContaining("Units differ");
        assertThatThrownBy(() -> TWO_TICKETS.covers(euros)).hasMessageContaining("Units differ");
        assertThatThrownBy(TWO_TICKETS::money).hasMessageContaining("Not an amount of euros");
    }

    @Test
    void whatIsTakenLeavesTheRest() {
        assertThat(TWO_TICKETS.minus(new Amount(Unit.TICKET, 1))).isEqualTo(new Amount(Unit.TICKET, 1));
        assertThat(TWO_TICKETS.minus(TWO_TICKETS)).isEqualTo(Amount.none(Unit.TICKET));
        assertThat(TWO_TICKETS.covers(new Amount(Unit.TICKET, 3))).isFalse();
    }
}
