package fr.passregion.attachment;

import fr.passregion.attachment.Attachment.AskedBy;
import fr.passregion.attachment.Attachment.Refusal;
import fr.passregion.attachment.Attachment.State;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The attachments in their table. */
@Repository
class AttachmentRows {

    private final JdbcClient database;

    AttachmentRows(JdbcClient database) {
        this.database = database;
    }

    /** False where another of the holder waits already, even if it was asked for at this very moment. */
    boolean add(Attachment asked) {
        var track = asked.track();
        return database.sql("""
                        insert into attachment.request (id, holder_id, year, from_uai, from_name, to_uai, to_name, track, diploma,
                                                        asked_by, state, asked_at, since)
                        values (:id, :holder, :year, :from, :fromName, :to, :toName, :track, :diploma, :by, :state, :at, :since)
                        on conflict (holder_id) where state = 'PENDING' do nothing
                        """)
                        .param("id", asked.id())
                        .param("holder", asked.holder().value())
                        .param("year", asked.year().firstYear())
                        .param("from", asked.from().value())
                        .param("fromName", asked.fromName())
                        .param("to", asked.to().value())
                        .param("toName", asked.toName())
                        .param("track", track == null ? null : track.value())
                        .param("diploma", asked.diploma())
                        .param("by", asked.askedBy().name())
                        .param("state", asked.state().name())
                        .param("at", asked.askedAt().atOffset(ZoneOffset.UTC))
                        .param("since", asked.since().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Of two who end it at once the second finds it ended: false. */
    boolean end(Attachment ended) {
        var track = ended.track();
        var reason = ended.reason();
        return database.sql("""
                        update attachment.request
                           set state = :state, track = :track, diploma = :diploma, reason = :reason, since = :since
                         where id = :id and state = 'PENDING'
                        """)
                        .param("id", ended.id())
                        .param("state", ended.state().name())
                        .param("track", track == null ? null : track.value())
                        .param("diploma", ended.diploma())
                        .param("reason", reason == null ? null : reason.name())
                        .param("since", ended.since().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Attachment> find(UUID id) {
        return database.sql("select * from attachment.request where id = :id")
                .param("id", id)
                .query(AttachmentRows::attachment)
                .optional();
    }

    /** The newest first. */
    List<Attachment> allOf(HolderId holder) {
        return database.sql("select * from attachment.request where holder_id = :holder order by asked_at desc, id")
                .param("holder", holder.value())
                .query(AttachmentRows::attachment)
                .list();
    }

    /** The oldest first. */
    List<Attachment> pending(Uai to) {
        return database.sql(
                        "select * from attachment.request where to_uai = :uai and state = 'PENDING' order by asked_at, id")
                .param("uai", to.value())
                .query(AttachmentRows::attachment)
                .list();
    }

    List<Attachment> arrived(Uai to, SchoolYear year) {
        return done("to_uai", to, year);
    }

    List<Attachment> departed(Uai from, SchoolYear year) {
        return done("from_uai", from, year);
    }

    /** The newest first. */
    private List<Attachment> done(String side, Uai uai, SchoolYear year) {
        return database.sql("select * from attachment.request where " + side
                        + " = :uai and year = :year and state = 'DONE' order by since desc, id")
                .param("uai", uai.value())
                .param("year", year.firstYear())
                .query(AttachmentRows::attachment)
                .list();
    }

    private static Attachment attachment(ResultSet row, int index) throws SQLException {
        var track = row.getString("track");
        var reason = row.getString("reason");
        return new Attachment(
                row.getObject("id", UUID.class),
                new HolderId(row.getObject("holder_id", UUID.class)),
                new SchoolYear(row.getInt("year")),
                new Uai(row.getString("from_uai")),
                row.getString("from_name"),
                new Uai(row.getString("to_uai")),
                row.getString("to_name"),
                track == null ? null : new TrackCode(track),
                row.getString("diploma"),
                AskedBy.valueOf(row.getString("asked_by")),
                State.valueOf(row.getString("state")),
                reason == null ? null : Refusal.valueOf(reason),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
