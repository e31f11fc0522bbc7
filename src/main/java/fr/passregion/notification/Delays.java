package fr.passregion.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How late e-mails are, « retard des e-mails », for whom wonders why nothing came. */
@Component
public class Delays {

    private final JdbcClient sql;
    private final Clock clock;

    Delays(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For how long the oldest e-mail has been waiting to leave; zero when none waits. */
    @Transactional(readOnly = true)
    public Duration longest() {
        var oldest = sql.sql("select min(written_at) from notification.message where state = 'WAITING'")
                .query(OffsetDateTime.class)
                .optional();
        return oldest.map(since -> Duration.between(since, OffsetDateTime.now(clock)))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }
}
