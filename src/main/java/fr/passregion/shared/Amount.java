package fr.passregion.shared;

/** How much of a benefit, in the benefit's own unit: cents for euros, pieces for tickets and entries. Never negative. */
public record Amount(Unit unit, long quantity) {

    public Amount {
        if (quantity < 0) throw new IllegalArgumentException("A quantity cannot be negative: " + quantity);
    }

    public static Amount of(Money money) {
        return new Amount(Unit.EUR, money.cents());
    }

    public static Amount none(Unit unit) {
        return new Amount(unit, 0);
    }

    /** The same amount in euros; only for euros. */
    public Money money() {
        if (unit != Unit.EUR) throw new IllegalStateException("Not an amount of euros: " + this);
        return new Money(quantity);
    }

    public Amount plus(Amount other) {
        return new Amount(sameUnitAs(other), Math.addExact(quantity, other.quantity));
    }

    public Amount minus(Amount other) {
        return new Amount(sameUnitAs(other), Math.subtractExact(quantity, other.quantity));
    }

    public boolean covers(Amount other) {
        return sameUnitAs(other) == unit && quantity >= other.quantity;
    }

    public boolean isZero() {
        return quantity == 0;
    }

    private Unit sameUnitAs(Amount other) {
        if (unit != other.unit) throw new IllegalArgumentException("Units differ: " + unit + " and " + other.unit);
        return unit;
    }
}
