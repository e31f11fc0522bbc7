package fr.passregion.holder;

import fr.passregion.audit.AuditTrail;
import fr.passregion.shared.HolderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The wished photos in PostgreSQL. */
@Component
class StoredPhotoRenewals implements PhotoRenewals {

    private final JdbcClient database;
    private final Photos photos;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredPhotoRenewals(
            JdbcClient database, Photos photos, AuditTrail trail, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.photos = photos;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void ask(HolderId holder, byte[] portrait) {
        database.sql("select id from holder.holder where id = ? for update") // two sendings at once, one after the
                // other
                .param(holder.value())
                .query(UUID.class)
                .single();
        database.sql("""
                        update holder.photo_renewal set state = 'REPLACED', judged_at = :now
                        where holder_id = :holder and state = 'PENDING'
                        """).param("now", now()).param("holder", holder.value()).update();
        database.sql("""
                        insert into holder.photo_renewal (photo_id, holder_id, state, asked_at)
                        values (:photo, :holder, 'PENDING', :now)
                        """)
                .param("photo", photos.keep(holder, portrait))
                .param("holder", holder.value())
                .param("now", now())
                .update();
        trail.record("photo.renewal_asked", "holder:" + holder, null);
    }

    @Override
    public Optional<Renewal> latestOf(HolderId holder) {
        return database.sql("""
                        select * from holder.photo_renewal where holder_id = ? order by asked_at desc, photo_id limit 1
                        """)
                .param(holder.value())
                .query(StoredPhotoRenewals::renewal)
                .optional();
    }

    @Override
    public List<Renewal> pending(int limit) {
        return database.sql("""
                        select * from holder.photo_renewal where state = 'PENDING' order by asked_at, photo_id limit ?
                        """)
                .param(limit)
                .query(StoredPhotoRenewals::renewal)
                .list();
    }

    @Override
    public long countPending() {
        return database.sql("select count(*) from holder.photo_renewal where state = 'PENDING'")
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Renewal> find(UUID photo) {
        return database.sql("select * from holder.photo_renewal where photo_id = ?")
                .param(photo)
                .query(StoredPhotoRenewals::renewal)
                .optional();
    }

    @Override
    @Transactional
    public boolean accept(UUID photo) {
        var judged = judge(photo, State.ACCEPTED, null);
        if (judged.isPresent()) photos.approve(photo);
        return judged.isPresent();
    }

    @Override
    @Transactional
    public boolean refuse(UUID photo, String reason) {
        return judge(photo, State.REFUSED, reason).isPresent();
    }

    private Optional<Renewal> judge(UUID photo, State verdict, @Nullable String reason) {
        var judged = database.sql("""
                        update holder.photo_renewal set state = :verdict, reason = :reason, judged_at = :now
                        where photo_id = :photo and state = 'PENDING' returning *
                        """)
                .param("verdict", verdict.name())
                .param("reason", reason)
                .param("now", now())
                .param("photo", photo)
                .query(StoredPhotoRenewals::renewal)
                .optional();
        judged.ifPresent(renewal -> {
            trail.record(reason == null ? "photo.accepted" : "photo.refused", "holder:" + renewal.holder(), reason);
            events.publishEvent(new PhotoRenewalJudged(photo, renewal.holder(), reason));
        });
        return judged;
    }

    private static Renewal renewal(ResultSet row, int number) throws SQLException {
        return new Renewal(
                row.getObject("photo_id", UUID.class),
                new HolderId(row.getObject("holder_id", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getString("reason"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
