package fr.passregion.notification;

import fr.passregion.identity.OpaqueKey;
import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The wishes in their table, and the links that end them. */
@Component
class StoredMailWishes implements MailWishes {

    /** E-mails are read again a year later: their link must still serve. */
    static final Period LINKS_LIVE = Period.ofYears(2);

    private record Link(HolderId holder, MailKind kind) {}

    private final UseMails uses;
    private final JdbcClient database;
    private final Clock clock;

    StoredMailWishes(UseMails uses, JdbcClient database, Clock clock) {
        this.uses = uses;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean isWished(HolderId holder, MailKind kind) {
        return switch (kind) {
            case USES -> uses.areWishedBy(holder);
            case REMINDERS ->
                database.sql("select not exists (select from notification.wish where holder_id = ? and not reminders)")
                        .param(holder.value())
                        .query(Boolean.class)
                        .single();
        };
    }

    @Override
    @Transactional
    public void wish(HolderId holder, MailKind kind, boolean wished) {
        switch (kind) {
            case USES -> uses.wish(holder, wished);
            case REMINDERS ->
                database.sql("""
                                insert into notification.wish (holder_id, each_use, reminders, changed_at)
                                values (:holder, false, :wished, :now)
                                on conflict (holder_id)
                                do update set reminders = excluded.reminders, changed_at = excluded.changed_at
                                """)
                        .param("holder", holder.value())
                        .param("wished", wished)
                        .param("now", OffsetDateTime.now(clock))
                        .update();
        }
    }

    /** A link for one e-mail, that ends all of its kind to this holder. */
    OpaqueKey link(HolderId holder, MailKind kind) {
        var key = OpaqueKey.draw();
        database.sql("""
                        insert into notification.leaving (key_hash, holder_id, kind, made_at)
                        values (:key, :holder, :kind, :now)
                        """)
                .param("key", key.hash())
                .param("holder", holder.value())
                .param("kind", kind.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return key;
    }

    @Override
    public Optional<MailKind> kindOf(String token) {
        return find(token).map(Link::kind);
    }

    @Override
    @Transactional
    public Optional<MailKind> leave(String token) {
        var link = find(token);
        link.ifPresent(found -> wish(found.holder, found.kind, false));
        return link.map(Link::kind);
    }

    private Optional<Link> find(String token) {
        return OpaqueKey.parse(token)
                .flatMap(key -> database.sql(
                                "select holder_id, kind from notification.leaving where key_hash = :key and made_at > :since")
                        .param("key", key.hash())
                        .param("since", OffsetDateTime.now(clock).minus(LINKS_LIVE))
                        .query((row, number) -> new Link(
                                new HolderId(row.getObject("holder_id", UUID.class)),
                                MailKind.valueOf(row.getString("kind"))))
                        .optional());
    }

    void forgetOldLinks() {
        database.sql("delete from notification.leaving where made_at < :before")
                .param("before", OffsetDateTime.now(clock).minus(LINKS_LIVE))
                .update();
    }
}
