package fr.passregion.wallet;

/**
 * The event that moves value, such as « redemption 7f3… » or « enrolment 2026-2027 ». A movement takes its identity from
 * its cause, so that the same cause told twice moves value once.
 */
public record Cause(String kind, String reference) {

    public Cause {
        if (kind.isBlank() || reference.isBlank())
            throw new IllegalArgumentException("A cause has a kind and a reference");
    }

    @Override
    public String toString() {
        return kind + " " + reference;
    }
}
