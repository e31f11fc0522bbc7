package fr.passregion.holder;

import fr.passregion.shared.HolderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The portraits in PostgreSQL. */
@Component
class StoredPhotos implements Photos {

    private final JdbcClient database;
    private final Clock clock;
    private final Darkroom darkroom = new Darkroom();

    StoredPhotos(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Outcome clean(byte[] file, Framing framing) {
        return darkroom.portrait(file, framing);
    }

    @Override
    public Outcome develop(byte[] file) {
        return darkroom.whole(file);
    }

    @Override
    public UUID keep(HolderId holder, byte[] jpeg) {
        var id = UUID.randomUUID();
        database.sql("insert into holder.photo (id, holder_id, jpeg, kept_at) values (?, ?, ?, ?)")
                .params(id, holder.value(), jpeg, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    @Override
    public void approve(UUID photo) {
        database.sql("update holder.photo set approved_at = ? where id = ? and approved_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), photo)
                .update();
    }

    @Override
    public Optional<Photo> newestOf(HolderId holder) {
        return database.sql("select id, jpeg from holder.photo where holder_id = ? order by kept_at desc, id limit 1")
                .param(holder.value())
                .query(StoredPhotos::photo)
                .optional();
    }

    @Override
    public Optional<Photo> newestApprovedOf(HolderId holder) {
        return database.sql("""
                        select id, jpeg from holder.photo
                        where holder_id = ? and approved_at is not null order by approved_at desc, id limit 1
                        """)
                .param(holder.value())
                .query(StoredPhotos::photo)
                .optional();
    }

    @Override
    public Optional<UUID> idOfNewestApprovedOf(HolderId holder) {
        return database.sql("""
                        select id from holder.photo
                        where holder_id = ? and approved_at is not null order by approved_at desc, id limit 1
                        """).param(holder.value()).query(UUID.class).optional();
    }

    @Override
    public Optional<Photo> find(UUID id) {
        return database.sql("select id, jpeg from holder.photo where id = ?")
                .param(id)
                .query(StoredPhotos::photo)
                .optional();
    }

    @Override
    public Set<UUID> kept(Collection<UUID> photos) {
        return database.sql("select id from holder.photo where id = any (?)")
                .param(photos.toArray(UUID[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .set();
    }

    private static Photo photo(ResultSet row, int number) throws SQLException {
        return new Photo(row.getObject("id", UUID.class), row.getBytes("jpeg"));
    }
}
