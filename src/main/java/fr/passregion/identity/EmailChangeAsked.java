package fr.passregion.identity;

import java.time.Instant;

/**
 * Another e-mail address is wished for an account (ACC-01, ACC-04): it must confirm, and the present one must be told; the
 * only place where what their links carry is still readable.
 */
public record EmailChangeAsked(
        AccountId account, String former, String wanted, Links links, Instant confirmableUntil, Instant undoableUntil) {

    /** What the link to the new address carries, and what the one to the former carries. */
    public record Links(String confirm, String undo) {

        @Override
        public String toString() {
            return "Links";
        }
    }

    @Override
    public String toString() {
        return "EmailChangeAsked[account=" + account + "]";
    }
}
