package fr.passregion.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The trail in PostgreSQL, whose rows not even its owner can change. */
@Component
class StoredAuditTrail implements AuditTrail {

    private final JdbcClient database;
    private final Clock clock;

    StoredAuditTrail(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void record(String act, String subject, @Nullable String why) {
        var actor = Actor.current();
        database.sql("""
                        insert into audit.entry (at, actor, roles, act, subject, why)
                        values (:at, :actor, :roles, :act, :subject, :why)
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("actor", actor.name())
                .param("roles", actor.roles())
                .param("act", act)
                .param("subject", subject)
                .param("why", why)
                .update();
    }
}
