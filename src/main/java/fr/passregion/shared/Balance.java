package fr.passregion.shared;

/** What is owed between two sides in euros, held in cents: below zero when it is owed the other way, « solde ». */
public record Balance(long cents) {

    public static final Balance ZERO = new Balance(0);

    public static Balance of(Money owed) {
        return new Balance(owed.cents());
    }

    public Balance plus(Money owed) {
        return plus(of(owed));
    }

    public Balance plus(Balance other) {
        return new Balance(Math.addExact(cents, other.cents));
    }

    public Balance minus(Money given) {
        return new Balance(Math.subtractExact(cents, given.cents()));
    }

    public boolean isNegative() {
        return cents < 0;
    }

    /** What is owed in this direction: nothing when it is owed the other way. */
    public Money owed() {
        return Money.cents(Math.max(0, cents));
    }

    /** What is owed in the other direction: nothing when it is owed in this one. */
    public Money owedBack() {
        return Money.cents(Math.max(0, Math.negateExact(cents)));
    }
}
