package fr.passregion.shared;

import static fr.passregion.shared.Money.cents;
import static fr.passregion.shared.Money.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTests {

    @Test
    void centsAddUpExactly() {
        assertThat(cents(29).plus(cents(1))).isEqualTo(cents(30));
        assertThat(Money.sum(List.of(cents(1), euros(2), cents(3)))).isEqualTo(cents(204));
        assertThat(Money.sum(List.of())).isEqualTo(Money.ZERO);
    }

    @Test
    void anAmountIsNeverNegative() {
        assertThatThrownBy(() -> cents(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cents(1).minus(cents(2))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAmountTooLargeToHoldIsABugAndNotAWrongFigure() {
        assertThatThrownBy(() -> cents(Long.MAX_VALUE).plus(cents(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> euros(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> cents(Long.MAX_VALUE).times(2)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void anAmountCoversAPriceUpToItself() {
        assertThat(euros(5).covers(euros(5))).isTrue();
        assertThat(euros(5).covers(cents(501))).isFalse();
        assertThat(euros(5).atMost(euros(3))).isEqualTo(euros(3));
        assertThat(euros(5).atMost(euros(8))).isEqualTo(euros(5));
    }
}
