package fr.passregion.identity;

import java.time.Instant;

/** Somebody must be sent a link to choose a new password; the only place where it is still readable (ACC-03). */
public record PasswordForgotten(AccountId account, String email, String link, Instant validUntil) {

    @Override
    public String toString() {
        return "PasswordForgotten[account=" + account + "]";
    }
}
