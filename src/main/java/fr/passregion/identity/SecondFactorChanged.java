package fr.passregion.identity;

import java.time.Instant;

/**
 * Something happened to an account's second factor: its owner is told, since it may not have been they.
 *
 * @param codesLeft how many recovery codes have not served
 */
public record SecondFactorChanged(AccountId account, String email, What what, int codesLeft, Instant at) {

    /** What happened. */
    public enum What {
        /** Where there was none. */
        ADDED,
        /** Another app, or another phone, in place of the former. */
        REPLACED,
        /** Its owner drew other recovery codes. */
        CODES_RENEWED,
        /** A recovery code stood in for it. */
        CODE_USED,
        /** The Region took it away after a check: the next sign-in sets up another. */
        RESET,
        /** Too many wrong codes, after the right password. */
        GUESSED
    }
}
