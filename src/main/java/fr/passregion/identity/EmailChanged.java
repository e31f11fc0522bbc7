package fr.passregion.identity;

import java.time.Instant;

/** From now on, somebody is written to at another e-mail address. */
public record EmailChanged(AccountId account, String former, String email, Instant at) {

    @Override
    public String toString() {
        return "EmailChanged[account=" + account + "]";
    }
}
