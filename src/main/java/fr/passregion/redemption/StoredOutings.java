package fr.passregion.redemption;

import fr.passregion.partner.PointOfSaleId;
import fr.passregion.redemption.Outing.Participant;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Columns;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The outings in their append-only tables. */
@Repository
class StoredOutings implements Outings {

    private final JdbcClient database;
    private final Clock clock;

    StoredOutings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outing plan(NewOuting plan) {
        if (plan.day().isBefore(LocalDate.now(clock))) throw new IllegalArgumentException("In the past: " + plan.day());
        var participants = plan.holders().stream()
                .map(holder -> new Participant(ParticipantId.random(), holder, null))
                .toList();
        var outing = new Outing(
                OutingId.random(),
                plan.institution(),
                plan.pointOfSale(),
                plan.benefit(),
                plan.day(),
                plan.test(),
                participants);
        add(outing);
        addParticipants(outing);
        return outing;
    }

    private void add(Outing outing) {
        database.sql("""
                        insert into redemption.outing (id, institution, point_of_sale, benefit, day, test, planned_at)
                        values (:id, :institution, :place, :benefit, :day, :test, :now)""")
                .param("id", outing.id().value())
                .param("institution", outing.institution().value())
                .param("place", outing.pointOfSale().value())
                .param("benefit", outing.benefit().value())
                .param("day", outing.day())
                .param("test", outing.test())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void addParticipants(Outing outing) {
        var columns = Columns.of(outing.participants());
        database.sql("""
                        insert into redemption.outing_participant (id, outing_id, holder_id)
                        select id, :outing, holder from unnest(:ids::text[], :holders::uuid[]) as one (id, holder)""")
                .param("outing", outing.id().value())
                .param("ids", columns.texts(one -> one.id().value()))
                .param("holders", columns.uuids(one -> one.holder().value()))
                .update();
    }

    @Override
    public Optional<Outing> find(Counter counter, OutingId id) {
        if (!OutingId.isId(id.value())) return Optional.empty();
        return database.sql(
                        "select * from redemption.outing where id = :id and point_of_sale = :place and test = :test")
                .param("id", id.value())
                .param("place", counter.pointOfSale().value())
                .param("test", counter.test())
                .query(this::outing)
                .optional();
    }

    /** Until the transaction ends nobody else debits this outing. */
    Optional<Outing> lock(Counter counter, OutingId id) {
        if (find(counter, id).isEmpty()) return Optional.empty();
        database.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", "outing " + id)
                .query(String.class)
                .single();
        return find(counter, id);
    }

    void debited(Map<ParticipantId, RedemptionId> lines) {
        if (lines.isEmpty()) return;
        var columns = Columns.of(lines.entrySet());
        database.sql("""
                        insert into redemption.outing_line (participant_id, redemption_id)
                        select * from unnest(:participants::text[], :redemptions::text[])""")
                .param("participants", columns.texts(line -> line.getKey().value()))
                .param("redemptions", columns.texts(line -> line.getValue().value()))
                .update();
    }

    private List<Participant> participants(OutingId outing) {
        return database.sql("""
                        select p.id, p.holder_id, l.redemption_id
                          from redemption.outing_participant p left join redemption.outing_line l on l.participant_id = p.id
                         where p.outing_id = :outing
                         order by p.id""")
                .param("outing", outing.value())
                .query(StoredOutings::participant)
                .list();
    }

    private Outing outing(ResultSet row, int index) throws SQLException {
        var id = new OutingId(row.getString("id"));
        return new Outing(
                id,
                new Uai(row.getString("institution")),
                new PointOfSaleId(row.getString("point_of_sale")),
                new BenefitCode(row.getString("benefit")),
                row.getObject("day", LocalDate.class),
                row.getBoolean("test"),
                participants(id));
    }

    private static Participant participant(ResultSet row, int index) throws SQLException {
        var redemption = row.getString("redemption_id");
        return new Participant(
                new ParticipantId(row.getString("id")),
                new HolderId(row.getObject("holder_id", UUID.class)),
                redemption == null ? null : new RedemptionId(redemption));
    }
}
