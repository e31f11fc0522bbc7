package fr.passregion.wallet;

/** Whoever is owed what a debit took, by the reference its own module gives it: a partner, or the payee of test keys. */
public record Payee(String reference) {

    public Payee {
        if (reference.isBlank()) throw new IllegalArgumentException("A payee has a reference");
    }
}
