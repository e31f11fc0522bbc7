package fr.passregion.wallet;

import fr.passregion.shared.Amount;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Unit;
import fr.passregion.wallet.Hold.End;
import fr.passregion.wallet.Hold.Manner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The holds and their ends, added and never changed. Whoever adds one has locked the allotment's row before. */
@Repository
class HoldRows {

    private static final String RELEASE = """
            insert into wallet.hold_end (hold, how, holder_id, ended_at)
            select o.hold, 'EXPIRED', h.holder_id, :now
              from wallet.open_hold o join wallet.hold h on h.id = o.hold
             where o.allotment in (:allotments) and o.expires_at <= :now""";

    private final JdbcClient database;
    private final Clock clock;

    HoldRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** As the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void add(Hold hold) {
        database.sql("""
                insert into wallet.hold (id, allotment, payee, amount, unit, cause, holder_id, placed_at, business_day, expires_at)
                values (:id, :allotment, :payee, :amount, :unit, :cause, :holder, :at, :day, :until)""")
                .param("id", hold.id().value())
                .param("allotment", hold.allotment().value())
                .param("payee", hold.payee().reference())
                .param("amount", hold.amount().quantity())
                .param("unit", hold.amount().unit().name())
                .param("cause", hold.cause().toString())
                .param("holder", hold.holder().value())
                .param("at", hold.placedAt().atOffset(ZoneOffset.UTC))
                .param("day", LocalDate.ofInstant(hold.placedAt(), clock.getZone()))
                .param("until", hold.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(Hold hold, Manner manner, @Nullable TransferId transfer, Instant now) {
        database.sql("""
                insert into wallet.hold_end (hold, how, transfer, holder_id, ended_at)
                values (:hold, :how, :transfer, :holder, :at)""")
                .param("hold", hold.id().value())
                .param("how", manner.name())
                .param("transfer", transfer == null ? null : transfer.value())
                .param("holder", hold.holder().value())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Hold> find(HoldId hold) {
        return database.sql("""
                select h.*, e.how, e.transfer, e.ended_at
                  from wallet.hold h left join wallet.hold_end e on e.hold = h.id
                 where h.id = :id""").param("id", hold.value()).query(HoldRows::hold).optional();
    }

    /** Lets go of what time has ended on allotments that are locked; returns how many. */
    int releaseExpiredOf(List<UUID> allotments) {
        if (allotments.isEmpty()) return 0;
        return database.sql(RELEASE)
                .param("allotments", allotments)
                .param("now", now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Allotments on which time has ended a hold that still stands. */
    List<UUID> withExpired(int limit) {
        return database.sql("""
                select allotment
                  from (select allotment from wallet.open_hold where expires_at <= :now order by expires_at limit :limit) as due
                 group by allotment""")
                .param("now", now().atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, index) -> row.getObject("allotment", UUID.class))
                .list();
    }

    private static Hold hold(ResultSet row, int index) throws SQLException {
        return new Hold(
                new HoldId(row.getObject("id", UUID.class)),
                new AllotmentId(row.getObject("allotment", UUID.class)),
                new HolderId(row.getObject("holder_id", UUID.class)),
                new Payee(row.getString("payee")),
                new Amount(Unit.valueOf(row.getString("unit")), row.getLong("amount")),
                Cause.parse(row.getString("cause")),
                instant(row, "placed_at"),
                instant(row, "expires_at"),
                end(row));
    }

    private static @Nullable End end(ResultSet row) throws SQLException {
        var how = row.getString("how");
        if (how == null) return null;
        var transfer = row.getObject("transfer", UUID.class);
        return new End(
                Manner.valueOf(how), transfer == null ? null : new TransferId(transfer), instant(row, "ended_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
