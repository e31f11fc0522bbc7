package fr.passregion.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of changed e-mail addresses. What may happen to one is decided elsewhere. */
@Component
class EmailChangeBook {

    /** One change that was asked for. */
    record Change(
            long id,
            AccountId account,
            String former,
            String wanted,
            Instant confirmableUntil,
            Instant undoableUntil) {}

    private final JdbcClient database;
    private final Clock clock;

    EmailChangeBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In place of the one that waited. */
    void write(Change change, OpaqueKey confirm, OpaqueKey undo) {
        forgetWaitingOf(change.account);
        database.sql("""
                        insert into identity.email_change (account_id, former, wanted, confirm_hash, undo_hash,
                            asked_at, confirmable_until, undoable_until)
                        values (:account, :former, :wanted, :confirm, :undo, :now, :confirmable, :undoable)
                        """)
                .param("account", change.account.value())
                .param("former", change.former)
                .param("wanted", change.wanted)
                .param("confirm", confirm.hash())
                .param("undo", undo.hash())
                .param("now", now())
                .param("confirmable", change.confirmableUntil.atOffset(ZoneOffset.UTC))
                .param("undoable", change.undoableUntil.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Change> waitingOf(AccountId account) {
        return one("account_id = :value and confirmed_at is null and confirmable_until > :now", account.value());
    }

    Optional<Change> toConfirm(OpaqueKey link) {
        return one("confirm_hash = :value and confirmed_at is null and confirmable_until > :now", link.hash());
    }

    Optional<Change> toUndo(OpaqueKey link) {
        return one("undo_hash = :value and undoable_until > :now", link.hash());
    }

    void confirm(Change change) {
        database.sql("update identity.email_change set confirmed_at = :now where id = :id")
                .param("now", now())
                .param("id", change.id)
                .update();
    }

    void forgetWaitingOf(AccountId account) {
        database.sql("delete from identity.email_change where account_id = :account and confirmed_at is null")
                .param("account", account.value())
                .update();
    }

    /** This one and those that followed: they were asked for from an address that is no longer theirs. */
    void forgetFrom(Change change) {
        database.sql("delete from identity.email_change where account_id = :account and id >= :id")
                .param("account", change.account.value())
                .param("id", change.id)
                .update();
    }

    void forgetExpired() {
        database.sql("delete from identity.email_change where undoable_until <= :now")
                .param("now", now())
                .update();
    }

    private Optional<Change> one(String condition, Object value) {
        return database.sql("select * from identity.email_change where " + condition)
                .param("value", value)
                .param("now", now())
                .query(EmailChangeBook::change)
                .optional();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getLong("id"),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("former"),
                row.getString("wanted"),
                row.getObject("confirmable_until", OffsetDateTime.class).toInstant(),
                row.getObject("undoable_until", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
