package fr.passregion.reminder;

import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rounds of reminders in PostgreSQL, each with how far it is. */
@Component
class Rounds {

    /** One round that is not over: who was told last, in the order of ids. */
    record Round(
            LocalDate lastDay, int daysBefore, @Nullable HolderId toldUpTo) {}

    private final JdbcClient database;
    private final Clock clock;

    Rounds(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The same round is opened once, whoever says that its day has come. */
    void open(LocalDate lastDay, int daysBefore) {
        database.sql("""
                        insert into reminder.round (last_day, days_before, opened_at) values (:day, :before, :now)
                        on conflict do nothing
                        """)
                .param("day", lastDay)
                .param("before", daysBefore)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** A round that is not over, held until the end of the transaction; another node takes another. */
    Optional<Round> take() {
        return database.sql("""
                        select last_day, days_before, told_up_to from reminder.round where closed_at is null
                        order by last_day, days_before limit 1 for update skip locked
                        """)
                .query((row, number) -> {
                    var told = row.getObject("told_up_to", UUID.class);
                    return new Round(
                            row.getObject("last_day", LocalDate.class),
                            row.getInt("days_before"),
                            told == null ? null : new HolderId(told));
                })
                .optional();
    }

    void toldUpTo(Round round, HolderId last) {
        database.sql("update reminder.round set told_up_to = :last where last_day = :day and days_before = :before")
                .param("last", last.value())
                .param("day", round.lastDay())
                .param("before", round.daysBefore())
                .update();
    }

    void close(Round round) {
        database.sql("update reminder.round set closed_at = :now where last_day = :day and days_before = :before")
                .param("now", OffsetDateTime.now(clock))
                .param("day", round.lastDay())
                .param("before", round.daysBefore())
                .update();
    }
}
