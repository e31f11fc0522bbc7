package fr.passregion.support;

import fr.passregion.identity.AccountId;
import fr.passregion.identity.OpaqueKey;
import fr.passregion.shared.HolderId;
import fr.passregion.support.Inquiry.OfHolder;
import fr.passregion.support.Inquiry.Sender;
import fr.passregion.support.Inquiry.Somebody;
import fr.passregion.support.Inquiry.State;
import fr.passregion.support.Said.Author;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of inquiries, of what was said and of the links that open them. */
@Component
class InquiryRows {

    private final JdbcClient sql;

    InquiryRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Its number; empty where this sending is written already. */
    Optional<Long> insert(UUID sending, NewInquiry inquiry, Instant now) {
        var somebody = inquiry.from() instanceof Somebody known ? known : null;
        var holder = inquiry.from() instanceof OfHolder owner ? owner.holder().value() : null;
        return sql.sql("""
                        insert into support.inquiry (sending, holder_id, name, email, topic, context, state, opened_at, changed_at)
                        values (:sending, :holder, :name, :email, :topic, :context, 'TO_ANSWER', :now, :now)
                        on conflict (sending) do nothing returning number
                        """)
                .param("sending", sending)
                .param("holder", holder)
                .param("name", somebody == null ? null : somebody.name())
                .param("email", somebody == null ? null : somebody.email())
                .param("topic", inquiry.topic().name())
                .param("context", inquiry.context())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    Optional<Inquiry> bySending(UUID sending) {
        return sql.sql("select * from support.inquiry where sending = ?")
                .param(sending)
                .query(InquiryRows::inquiry)
                .optional();
    }

    Optional<Inquiry> find(long number) {
        return sql.sql("select * from support.inquiry where number = ?")
                .param(number)
                .query(InquiryRows::inquiry)
                .optional();
    }

    /** The same, which nobody else changes until this transaction ends. */
    Optional<Inquiry> lock(long number) {
        return sql.sql("select * from support.inquiry where number = ? for update")
                .param(number)
                .query(InquiryRows::inquiry)
                .optional();
    }

    List<Inquiry> of(HolderId holder) {
        return sql.sql("select * from support.inquiry where holder_id = ? order by number desc")
                .param(holder.value())
                .query(InquiryRows::inquiry)
                .list();
    }

    List<Inquiry> queue(State state, int limit, int offset) {
        return sql.sql("select * from support.inquiry where state = ? order by changed_at, number limit ? offset ?")
                .params(state.name(), limit, offset)
                .query(InquiryRows::inquiry)
                .list();
    }

    long count(State state) {
        return sql.sql("select count(*) from support.inquiry where state = ?")
                .param(state.name())
                .query(Long.class)
                .single();
    }

    void move(long number, State state, Instant now) {
        sql.sql("update support.inquiry set state = ?, changed_at = greatest(changed_at, ?) where number = ?")
                .params(state.name(), Timestamp.from(now), number)
                .update();
    }

    void say(long number, Author author, @Nullable AccountId account, String text, Instant now) {
        sql.sql("""
                        insert into support.said (inquiry, author, account, text, at)
                        values (:inquiry, :author, :account, :text, :now)
                        """)
                .param("inquiry", number)
                .param("author", author.name())
                .param("account", account == null ? null : account.value())
                .param("text", text)
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Said> said(long number) {
        return sql.sql("select * from support.said where inquiry = ? order by id")
                .param(number)
                .query(InquiryRows::said)
                .list();
    }

    void link(OpaqueKey key, long number, Instant until) {
        sql.sql("insert into support.link (key_hash, inquiry, valid_until) values (?, ?, ?)")
                .params(key.hash(), number, Timestamp.from(until))
                .update();
    }

    Optional<Inquiry> byLink(OpaqueKey key, Instant now) {
        return sql.sql("""
                        select i.* from support.inquiry i join support.link l on l.inquiry = i.number
                        where l.key_hash = ? and l.valid_until > ?
                        """)
                .params(key.hash(), Timestamp.from(now))
                .query(InquiryRows::inquiry)
                .optional();
    }

    void forget(Instant closedBefore, Instant linksUntil) {
        sql.sql("delete from support.link where valid_until <= ?")
                .param(Timestamp.from(linksUntil))
                .update();
        sql.sql("delete from support.inquiry where state = 'CLOSED' and changed_at < ?")
                .param(Timestamp.from(closedBefore))
                .update();
    }

    private static Inquiry inquiry(ResultSet row, int rowNumber) throws SQLException {
        return new Inquiry(
                row.getLong("number"),
                sender(row),
                Topic.valueOf(row.getString("topic")),
                row.getString("context"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private static Sender sender(ResultSet row) throws SQLException {
        var holder = row.getObject("holder_id", UUID.class);
        return holder == null
                ? new Somebody(row.getString("name"), row.getString("email"))
                : new OfHolder(new HolderId(holder));
    }

    private static Said said(ResultSet row, int rowNumber) throws SQLException {
        var account = row.getObject("account", UUID.class);
        return new Said(
                row.getLong("id"),
                Author.valueOf(row.getString("author")),
                account == null ? null : new AccountId(account),
                row.getString("text"),
                row.getTimestamp("at").toInstant());
    }
}
