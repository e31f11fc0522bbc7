package fr.passregion.identity;

import java.time.Instant;

/** A passkey opens an account, or does not any more: its owner is told, since it may not have been they. */
public record PasskeyChanged(AccountId account, String email, String label, What what, Instant at) {

    /** What happened. */
    public enum What {
        ADDED,
        REMOVED
    }
}
