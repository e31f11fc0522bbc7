package fr.passregion.account.web;

import fr.passregion.audit.AuditTrail;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The emergency switch of the installed app, « arrêt d’urgence »: once stopped, every phone that reaches the server forgets
 * what it keeps and goes back to the pages on the network (ACC-08).
 */
@Component
class AppSwitch {

    private static final String SUBJECT = "app:pass";

    private final JdbcClient database;
    private final AuditTrail trail;
    private final Clock clock;

    AppSwitch(JdbcClient database, AuditTrail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    boolean isStopped() {
        return database.sql("select stopped from account.app_order order by id desc limit 1")
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Transactional
    void stop(String why) {
        give(true);
        trail.record("app.stopped", SUBJECT, why);
    }

    @Transactional
    void resume(String why) {
        give(false);
        trail.record("app.resumed", SUBJECT, why);
    }

    private void give(boolean stopped) {
        database.sql("insert into account.app_order (stopped, given_at) values (:stopped, :now)")
                .param("stopped", stopped)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
