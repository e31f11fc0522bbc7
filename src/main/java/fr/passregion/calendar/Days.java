package fr.passregion.calendar;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells each day that has passed once, in order, in a transaction of its own: after a standstill the missed days first.
 * The last told day is a locked row, so that several nodes do not tell it twice.
 */
@Component
class Days {

    private final Clock clock;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Days(Clock clock, JdbcClient database, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.clock = clock;
        this.database = database;
        this.transaction = transaction;
        this.events = events;
    }

    /** Tells every day that is over and was not told yet. */
    void catchUp() {
        begin();
        while (Boolean.TRUE.equals(transaction.execute(status -> tellNext()))) {
            // each turn is one day
        }
    }

    private boolean tellNext() {
        var last = database.sql("select day from calendar.last_day for update")
                .query(LocalDate.class)
                .single();
        var next = last.plusDays(1);
        if (!next.isBefore(LocalDate.now(clock))) return false;
        events.publishEvent(new DayHasPassed(next));
        database.sql("update calendar.last_day set day = :day")
                .param("day", next)
                .update();
        return true;
    }

    /** The first time of all, nothing before today is to be told. */
    private void begin() {
        database.sql("insert into calendar.last_day (day) values (:day) on conflict do nothing")
                .param("day", LocalDate.now(clock).minusDays(1))
                .update();
    }
}
