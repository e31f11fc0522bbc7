package fr.passregion.shared;

import java.util.Collection;

/** An amount of euros, held in cents: never negative, never a fraction of a cent. */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public Money {
        if (cents < 0) throw new IllegalArgumentException("An amount cannot be negative: " + cents + " cents");
    }

    public static Money cents(long cents) {
        return new Money(cents);
    }

    public static Money euros(long euros) {
        return new Money(Math.multiplyExact(euros, 100));
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(cents, count));
    }

    public boolean covers(Money price) {
        return cents >= price.cents;
    }

    public boolean isZero() {
        return cents == 0;
    }

    public Money atMost(Money limit) {
        return cents <= limit.cents ? this : limit;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }
}
