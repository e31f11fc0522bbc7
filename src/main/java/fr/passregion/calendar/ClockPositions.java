package fr.passregion.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers what the demonstration's clock showed, so that its time stands still while the application does and never
 * goes back: between two notes it resumes a whole beat later.
 */
@Component
class ClockPositions {

    /** The demonstration's first instant, whatever the day, so that its programme is always in force. */
    static final Instant BEGINNING = LocalDateTime.of(2026, 11, 21, 14, 0)
            .atZone(CalendarConfiguration.PARIS)
            .toInstant();

    /** How often the position is noted. */
    static final Duration BEAT = Duration.ofSeconds(20);

    private final JdbcClient database;

    ClockPositions(JdbcClient database) {
        this.database = database;
    }

    Instant resumed() {
        return database.sql("select shown from calendar.position")
                .query(OffsetDateTime.class)
                .optional()
                .map(shown -> shown.toInstant().plus(BEAT))
                .orElse(BEGINNING);
    }

    void note(Instant shown) {
        database.sql("""
                        insert into calendar.position (shown) values (:shown)
                        on conflict (only_one) do update set shown = greatest(position.shown, excluded.shown)""")
                .param("shown", shown.atZone(CalendarConfiguration.PARIS).toOffsetDateTime())
                .update();
    }

    void forget() {
        database.sql("delete from calendar.position").update();
        database.sql("delete from calendar.last_day").update();
    }
}
