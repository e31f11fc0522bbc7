package fr.passregion.wallet;

import fr.passregion.database.Journey;
import fr.passregion.database.Journey.Answer;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Columns;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The allotments' accounts. Their balances move with the transfers; here they are opened, locked and read. */
@Repository
class Allotments {

    private static final String READ = """
            select a.*, (select coalesce(sum(o.amount), 0) from wallet.open_hold o
                          where a.held > 0 and o.allotment = a.id and o.expires_at <= :now) as over
              from wallet.account a
             where a.kind = 'ALLOTMENT' and\s""";

    private final JdbcClient database;
    private final HoldRows holds;

    Allotments(JdbcClient database, HoldRows holds) {
        this.database = database;
        this.holds = holds;
    }

    AllotmentId open(NewAllotment allotment) {
        var id = allotment.id();
        database.sql("""
                insert into wallet.account (id, key, kind, unit, holder_id, benefit, school_year, unlimited, last_day)
                values (:id, :key, 'ALLOTMENT', :unit, :holder, :benefit, :year, :unlimited, :lastDay)
                on conflict do nothing""")
                .param("id", id.value())
                .param("key", allotment.key())
                .param("unit", allotment.unit().name())
                .param("holder", allotment.holder().value())
                .param("benefit", allotment.benefit().value())
                .param("year", allotment.year().label())
                .param("unlimited", allotment.unlimited())
                .param("lastDay", allotment.lastDay())
                .update();
        return id;
    }

    /** What time has let go of is free from here on, even if nobody has written it down before. */
    Envelope lock(AllotmentId allotment) {
        var envelope = locked(allotment);
        var isFreer = envelope.held() > 0 && holds.releaseExpiredOf(List.of(allotment.value())) > 0;
        return isFreer ? locked(allotment) : envelope;
    }

    private Envelope locked(AllotmentId allotment) {
        return database.sql("select * from wallet.account where id = :id and kind = 'ALLOTMENT' for no key update")
                .param("id", allotment.value())
                .query(Allotments::envelope)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("No such allotment: " + allotment));
    }

    /** Locks every allotment of these purses, in the order of their ids as everybody does; what time has let go of is free. */
    Answer<List<Allotment>> lock(Journey journey, Collection<Purse> purses) {
        return purses.isEmpty()
                ? Answer.known(List.of())
                : locked(journey, purses).map(locked -> freed(journey, purses, locked));
    }

    private List<Allotment> freed(Journey journey, Collection<Purse> purses, List<Allotment> locked) {
        var holding = locked.stream()
                .filter(allotment -> !allotment.held().isZero())
                .map(allotment -> allotment.id().value())
                .toList();
        return holds.releaseExpiredOf(holding) > 0 ? locked(journey, purses).get() : locked;
    }

    private static Answer<List<Allotment>> locked(Journey journey, Collection<Purse> purses) {
        var columns = Columns.of(purses);
        return journey.ask(
                """
                select a.*, 0 as over
                  from unnest(:holders::uuid[], :benefits::text[]) as purse (holder, benefit)
                  join wallet.account a on (a.holder_id, a.benefit) = (purse.holder, purse.benefit)
                 where a.kind = 'ALLOTMENT'
                 order by a.id for no key update of a""",
                Map.of(
                        "holders", columns.uuids(purse -> purse.holder().value()),
                        "benefits", columns.texts(purse -> purse.benefit().value())),
                Allotments::allotment);
    }

    /** Locks them in the same order. */
    void lockAll(List<UUID> allotments) {
        database.sql("select id from wallet.account where id in (:ids) order by id for no key update")
                .param("ids", allotments)
                .query(UUID.class)
                .list();
    }

    void lockAll(HolderId holder) {
        database.sql(
                        "select id from wallet.account where holder_id = :holder and kind = 'ALLOTMENT' order by id for no key update")
                .param("holder", holder.value())
                .query(UUID.class)
                .list();
    }

    Optional<Allotment> find(AllotmentId allotment) {
        return database.sql(READ + "a.id = :id")
                .param("id", allotment.value())
                .param("now", holds.now().atOffset(ZoneOffset.UTC))
                .query(Allotments::allotment)
                .optional();
    }

    List<Allotment> of(HolderId holder) {
        return database.sql(READ + "a.holder_id = :holder order by a.school_year desc, a.benefit")
                .param("holder", holder.value())
                .param("now", holds.now().atOffset(ZoneOffset.UTC))
                .query(Allotments::allotment)
                .list();
    }

    /** Locks, in their fixed order, allotments whose last day is before this day; what is held waits for its end. */
    List<Envelope> lockNextToLapse(LocalDate day, int limit) {
        return database.sql("""
                select * from wallet.account
                 where kind = 'ALLOTMENT' and not lapsed and last_day < :day and held = 0
                 order by id limit :limit for update""")
                .param("day", day)
                .param("limit", limit)
                .query(Allotments::wholeEnvelope)
                .list();
    }

    void markLapsed(List<Envelope> envelopes) {
        database.sql("update wallet.account set lapsed = true where id in (:ids)")
                .param(
                        "ids",
                        envelopes.stream()
                                .map(envelope -> envelope.id().value())
                                .toList())
                .update();
    }

    /** Locked, with all that is in it, what is nobody's to take included. */
    Envelope lockWhole(AllotmentId allotment) {
        lock(allotment);
        return database.sql("select * from wallet.account where id = :id")
                .param("id", allotment.value())
                .query(Allotments::wholeEnvelope)
                .single();
    }

    /** What of it was taken and not given back. */
    long usedOf(AllotmentId allotment) {
        return database.sql("select used from wallet.account where id = :id")
                .param("id", allotment.value())
                .query(Long.class)
                .single();
    }

    /** From here on the allotment gives this much in all. */
    void entitle(AllotmentId allotment, Amount entitled) {
        database.sql("update wallet.account set entitled = :entitled where id = :id")
                .param("entitled", entitled.quantity())
                .param("id", allotment.value())
                .update();
    }

    /** What returns to an allotment above what it gives since an enrolment changed is nobody's to take (CAR-06). */
    private static Envelope envelope(ResultSet row, int index) throws SQLException {
        var whole = wholeEnvelope(row, index);
        var entitled = whole.entitled();
        return entitled == null ? whole : whole.givingAtMost(entitled - row.getLong("used"));
    }

    private static Envelope wholeEnvelope(ResultSet row, int index) throws SQLException {
        return new Envelope(
                new AllotmentId(row.getObject("id", UUID.class)),
                new HolderId(row.getObject("holder_id", UUID.class)),
                new BenefitCode(row.getString("benefit")),
                SchoolYear.parse(row.getString("school_year")),
                Unit.valueOf(row.getString("unit")),
                row.getBoolean("unlimited"),
                row.getObject("last_day", LocalDate.class),
                row.getLong("posted"),
                row.getLong("held"),
                row.getObject("entitled", Long.class));
    }

    private static Allotment allotment(ResultSet row, int index) throws SQLException {
        var envelope = envelope(row, index).freeOf(row.getLong("over"));
        return new Allotment(
                envelope.id(),
                envelope.holder(),
                envelope.benefit(),
                envelope.year(),
                envelope.unit(),
                envelope.unlimited(),
                new Amount(envelope.unit(), given(envelope, row)),
                envelope.available(),
                new Amount(envelope.unit(), envelope.held()),
                new Amount(envelope.unit(), row.getLong("used")),
                new Amount(envelope.unit(), row.getLong("lapsed_amount")),
                envelope.lastDay(),
                envelope.isClosed());
    }

    /** What was used beyond what it gives now was given all the same. */
    private static long given(Envelope envelope, ResultSet row) throws SQLException {
        var credited = row.getLong("credited");
        var entitled = envelope.entitled();
        return entitled == null || envelope.unlimited()
                ? credited
                : Math.min(credited, Math.max(entitled, row.getLong("used") + row.getLong("held")));
    }
}
