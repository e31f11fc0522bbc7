package fr.passregion.notification;

import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The wishes in their table, and known by heart: a till’s debit of somebody who wishes nothing costs no look into the database.
 * What another node was told is learnt within half a minute.
 */
@Component
class StoredUseMails implements UseMails {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final AtomicReference<Instant> learnt = new AtomicReference<>(Instant.EPOCH);
    private final Set<UUID> wishing = ConcurrentHashMap.newKeySet();
    private final JdbcClient database;
    private final Clock clock;

    StoredUseMails(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean areWishedBy(HolderId holder) {
        return database.sql("select exists (select from notification.wish where holder_id = :holder and each_use)")
                .param("holder", holder.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void wish(HolderId holder, boolean wished) {
        database.sql("""
                        insert into notification.wish (holder_id, each_use, changed_at) values (:holder, :wished, :now)
                        on conflict (holder_id) do update set each_use = excluded.each_use, changed_at = excluded.changed_at
                        """)
                .param("holder", holder.value())
                .param("wished", wished)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (wished) wishing.add(holder.value());
    }

    /** A browser of theirs has just asked to be woken up at each use. */
    void tellsNow(HolderId holder) {
        wishing.add(holder.value());
    }

    /** No for nearly everybody; a yes is to be looked up. */
    boolean mayBeWishedBy(HolderId holder) {
        var last = learnt.get();
        var now = clock.instant();
        var isOld = Duration.between(last, now).compareTo(FRESH) > 0;
        if (isOld && learnt.compareAndSet(last, now)) Thread.startVirtualThread(this::learn);
        return wishing.contains(holder.value());
    }

    @EventListener(ApplicationStartedEvent.class)
    void learn() {
        var now = database.sql("""
                        select holder_id from notification.wish where each_use
                        union select holder_id from notification.push_device
                        """).query(UUID.class).set();
        wishing.addAll(now);
        wishing.retainAll(now);
    }
}
