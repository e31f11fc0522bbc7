package fr.passregion.parcel;

import fr.passregion.parcel.Parcel.Counts;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parcels and their lists in their tables. */
@Component
class ParcelRows {

    private static final String COUNTED = """
            select p.id, p.institution, p.batch, p.tracking, p.announced_at, count(*) as cards,
                   count(*) filter (where arrival = 'ANNOUNCED') as announced,
                   count(*) filter (where arrival = 'RECEIVED') as received,
                   count(*) filter (where arrival = 'MISSING') as missing,
                   count(*) filter (where arrival = 'HANDED_OVER') as handed_over
            from parcel.parcel p join parcel.card c on c.parcel_id = p.id
            """;

    private static final String PARCELS = COUNTED + """
            where p.institution = :institution and (:parcel::uuid is null or p.id = :parcel)
            group by p.id order by (count(*) filter (where arrival = 'ANNOUNCED') = 0), p.announced_at desc, p.batch desc
            limit 200
            """;

    private static final String LATE = COUNTED + """
            where p.id in (select parcel_id from parcel.card where arrival = 'ANNOUNCED' and announced_at < :before)
            group by p.id order by p.announced_at, p.batch, p.institution limit :limit
            """;

    private final JdbcClient database;
    private final Clock clock;

    ParcelRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A card of a list, without its holder’s name. */
    record Line(UUID card, HolderId holder, String number, Arrival arrival, Instant since, boolean works) {}

    List<Parcel> of(Uai institution) {
        return parcels(institution, null);
    }

    Optional<Parcel> find(Uai institution, UUID parcel) {
        return parcels(institution, parcel).stream().findFirst();
    }

    /** Those with a card that was sent before and of which nobody has said anything, the oldest first. */
    List<Parcel> late(Instant before, int limit) {
        return database.sql(LATE)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query(ParcelRows::parcel)
                .list();
    }

    List<Line> linesOf(UUID parcel) {
        return database.sql("select * from parcel.card where parcel_id = :parcel")
                .param("parcel", parcel)
                .query(ParcelRows::line)
                .list();
    }

    /** Until the transaction ends nobody else ticks this list. */
    void lock(UUID parcel) {
        database.sql("select id from parcel.parcel where id = :parcel for no key update")
                .param("parcel", parcel)
                .query(UUID.class)
                .single();
    }

    int alreadyThere(UUID parcel, Collection<UUID> cards) {
        return database.sql("""
                        select count(*) from parcel.card
                        where parcel_id = :parcel and card_id = any (:cards) and arrival in ('RECEIVED', 'HANDED_OVER')
                        """)
                .param("parcel", parcel)
                .param("cards", cards.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    /** Those that changed, as {@link Step} draws it. */
    List<Line> move(UUID parcel, Collection<UUID> cards, Step step) {
        return database.sql("""
                        update parcel.card set arrival = :next, since = :now
                        where parcel_id = :parcel and card_id = any (:cards) and arrival = any (:sources)
                          and (works or not :working)
                        returning *
                        """)
                .param("next", step.to().name())
                .param("now", Timestamp.from(clock.instant()))
                .param("parcel", parcel)
                .param("cards", cards.toArray(UUID[]::new))
                .param("sources", step.sources())
                .param("working", step.needsOneThatWorks())
                .query(ParcelRows::line)
                .list();
    }

    /** Of those that were on the list at that moment, the ones of which nobody has said anything. */
    List<UUID> stillAnnounced(UUID parcel, Instant seen) {
        return database.sql("""
                        select card_id from parcel.card
                        where parcel_id = :parcel and arrival = 'ANNOUNCED' and announced_at <= :seen
                        """)
                .param("parcel", parcel)
                .param("seen", Timestamp.from(seen))
                .query((row, index) -> row.getObject("card_id", UUID.class))
                .list();
    }

    private List<Parcel> parcels(Uai institution, @Nullable UUID parcel) {
        return database.sql(PARCELS)
                .param("institution", institution.value())
                .param("parcel", parcel)
                .query(ParcelRows::parcel)
                .list();
    }

    static Line line(ResultSet row, int index) throws SQLException {
        return new Line(
                row.getObject("card_id", UUID.class),
                new HolderId(row.getObject("holder_id", UUID.class)),
                row.getString("number"),
                Arrival.valueOf(row.getString("arrival")),
                row.getTimestamp("since").toInstant(),
                row.getBoolean("works"));
    }

    private static Parcel parcel(ResultSet row, int index) throws SQLException {
        var tracking = row.getString("tracking");
        return new Parcel(
                row.getObject("id", UUID.class),
                new Uai(row.getString("institution")),
                row.getInt("batch"),
                tracking.isEmpty() ? null : tracking,
                row.getTimestamp("announced_at").toInstant(),
                new Counts(
                        row.getInt("cards"),
                        row.getInt("announced"),
                        row.getInt("received"),
                        row.getInt("missing"),
                        row.getInt("handed_over")));
    }
}
