package fr.passregion.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * « Identifiant oublié » and « mot de passe oublié » (ACC-03). What is typed is only noted here: whether anybody is known
 * under it is looked up later by a job, so that neither the answer nor its time can tell.
 */
@Component
public class Recovery {

    /** What somebody has forgotten. */
    public enum Forgotten {
        LOGIN,
        PASSWORD
    }

    private final JdbcClient database;
    private final Attempts attempts;
    private final Clock clock;

    Recovery(JdbcClient database, Attempts attempts, Clock clock) {
        this.database = database;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Notes that an e-mail is wished; false where too many were, for the same typed text or from the same network address,
     * be anybody known or not.
     *
     * @param typed an e-mail address or, for a password, also a login
     */
    @Transactional
    public boolean ask(Forgotten what, String typed, String network) {
        var open = attempts.count(Attempts.Kind.RECOVERY, what + ":" + Account.key(typed))
                & attempts.count(Attempts.Kind.RECOVERY_ADDRESS, network);
        if (!open) return false;
        database.sql("insert into identity.recovery_ask (kind, typed, asked_at) values (:kind, :typed, :now)")
                .param("kind", what.name())
                .param("typed", typed.strip())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return true;
    }
}
