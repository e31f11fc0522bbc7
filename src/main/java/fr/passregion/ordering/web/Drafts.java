package fr.passregion.ordering.web;

import fr.passregion.identity.OpaqueKey;
import fr.passregion.ordering.OrderDraftSaved;
import fr.passregion.ordering.web.Draft.Reader;
import fr.passregion.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The orders under way in PostgreSQL, found by the hash of the key in the browser's cookie or in a link. */
@Component
class Drafts {

    private static final Duration BETWEEN_TWO_LINKS = Duration.ofMinutes(10);
    private static final String BY_KEY = " where :key in (key_hash, resume_hash)";

    private final JdbcClient database;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafts(JdbcClient database, JsonMapper json, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** A draft as kept; once placed, nothing is left of it but the dossier number. */
    record Kept(Draft draft, @Nullable String placedAs, Instant changedAt) {}

    Optional<Kept> find(OpaqueKey key) {
        return database.sql("select content, placed, changed_at from ordering.draft" + BY_KEY)
                .param("key", key.hash())
                .query(this::kept)
                .optional();
    }

    /** The same, held until the end of the transaction. */
    Optional<Kept> lock(OpaqueKey key) {
        return database.sql("select content, placed, changed_at from ordering.draft" + BY_KEY + " for update")
                .param("key", key.hash())
                .query(this::kept)
                .optional();
    }

    void start(OpaqueKey key, Draft draft) {
        database.sql("""
                        insert into ordering.draft (key_hash, content, started_at, changed_at)
                        values (:key, cast(:content as jsonb), :now, :now)
                        """)
                .param("key", key.hash())
                .param("content", json.writeValueAsString(draft))
                .param("now", now())
                .update();
    }

    void save(OpaqueKey key, Draft draft) {
        database.sql("update ordering.draft set content = cast(:content as jsonb), changed_at = :now" + BY_KEY
                        + " and placed is null")
                .param("content", json.writeValueAsString(draft))
                .param("now", now())
                .param("key", key.hash())
                .update();
    }

    void savePicture(OpaqueKey key, byte[] jpeg) {
        database.sql("update ordering.draft set picture = :picture, changed_at = :now" + BY_KEY + " and placed is null")
                .param("picture", jpeg)
                .param("now", now())
                .param("key", key.hash())
                .update();
    }

    Optional<byte[]> picture(OpaqueKey key) {
        return database.sql("select picture from ordering.draft" + BY_KEY + " and picture is not null")
                .param("key", key.hash())
                .query(byte[].class)
                .optional();
    }

    /** Forgets what was answered; keeps the dossier number, so that a second click finds the same answer. */
    void markPlaced(OpaqueKey key, String number) {
        database.sql("update ordering.draft set content = '{}', picture = null, placed = :number, changed_at = :now"
                        + BY_KEY)
                .param("number", number)
                .param("now", now())
                .param("key", key.hash())
                .update();
    }

    void forget(OpaqueKey key) {
        database.sql("delete from ordering.draft" + BY_KEY)
                .param("key", key.hash())
                .update();
    }

    /** Sends the link that resumes this draft, to an address that it names, and not again within ten minutes. */
    @Transactional
    public void sendLink(OpaqueKey key, Reader reader, Language language) {
        var to = find(key).map(Kept::draft).flatMap(draft -> draft.addressOf(reader));
        if (to.isEmpty()) return;
        var link = OpaqueKey.draw();
        var written = database.sql("update ordering.draft set resume_hash = :link, link_sent_at = :now" + BY_KEY
                        + " and placed is null and (link_sent_at is null or link_sent_at < :before)")
                .param("link", link.hash())
                .param("now", now())
                .param("before", now().minus(BETWEEN_TWO_LINKS))
                .param("key", key.hash())
                .update();
        if (written == 0) return;
        events.publishEvent(
                new OrderDraftSaved(to.get().email(), link.text(), to.get().begunBy(), language));
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                json.readValue(row.getString("content"), Draft.class),
                row.getString("placed"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
