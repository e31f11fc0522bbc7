package fr.passregion.identity;

import java.time.Instant;

/** Somebody must be sent a code of six digits; the only place where it is still readable (ACC-02). */
public record OneTimeCodeIssued(AccountId account, String email, String code, Instant validUntil) {

    @Override
    public String toString() {
        return "OneTimeCodeIssued[account=" + account + "]";
    }
}
