package fr.passregion.redemption;

import fr.passregion.card.Cards;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of new locks some seconds later and never in the answer itself, so that a till cannot tell by the time it takes
 * whether there was somebody to tell.
 */
@Component
class LockNotices {

    private static final int AT_ONCE = 100;

    private record Lock(UUID card, Instant until) {}

    private final JdbcClient database;
    private final Cards cards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LockNotices(JdbcClient database, Cards cards, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.cards = cards;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void tellAll() {
        for (var locks = untold(); !locks.isEmpty(); locks = untold()) locks.forEach(this::tell);
    }

    private void tell(Lock lock) {
        cards.find(lock.card()).ifPresent(card -> events.publishEvent(new NumberLocked(card, lock.until())));
    }

    /** Those that hold still; a lock that ended while nobody was there to tell it is nothing to tell. */
    private List<Lock> untold() {
        return database.sql("""
                        with told as (
                            insert into redemption.told_lock (failed_try, at)
                            select id, :now from redemption.failed_try t
                             where locked_until > :now and card_id is not null
                               and not exists (select from redemption.told_lock where failed_try = t.id)
                             order by id limit :most
                            on conflict do nothing
                            returning failed_try)
                        select t.card_id, t.locked_until from redemption.failed_try t join told on told.failed_try = t.id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", AT_ONCE)
                .query((row, index) -> new Lock(
                        row.getObject("card_id", UUID.class),
                        row.getObject("locked_until", OffsetDateTime.class).toInstant()))
                .list();
    }
}
