package fr.passregion.outing;

import fr.passregion.outing.ClassOuting.Plan;
import fr.passregion.outing.ClassOuting.Pupil;
import fr.passregion.outing.ClassOuting.Status;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.redemption.OutingId;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outings and their pupils as rows. */
@Repository
class OutingRows {

    private final JdbcClient database;
    private final Clock clock;

    OutingRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** False where the key was used before. */
    boolean add(UUID id, Uai institution, Plan plan) {
        return database.sql("""
                        insert into outing.outing (id, institution, point_of_sale, benefit, title, day, announced_at)
                        values (:id, :institution, :place, :benefit, :title, :day, :now) on conflict (id) do nothing""")
                        .param("id", id)
                        .param("institution", institution.value())
                        .param("place", plan.place().value())
                        .param("benefit", plan.benefit().value())
                        .param("title", plan.title())
                        .param("day", plan.day())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    void addPupils(UUID outing, Collection<HolderId> holders) {
        database.sql("""
                        insert into outing.pupil (id, outing_id, holder_id)
                        select gen_random_uuid(), :outing, holder from unnest(:holders::uuid[]) as one (holder)""")
                .param("outing", outing)
                .param("holders", holders.stream().map(HolderId::value).toArray(UUID[]::new))
                .update();
    }

    Optional<ClassOuting> find(UUID id) {
        return database.sql("select * from outing.outing where id = :id")
                .param("id", id)
                .query(this::outing)
                .optional();
    }

    /** Nobody else cancels or debits it until the transaction ends. */
    Optional<ClassOuting> lock(UUID id) {
        return database.sql("select * from outing.outing where id = :id for update")
                .param("id", id)
                .query(this::outing)
                .optional();
    }

    List<ClassOuting> of(Uai institution) {
        return database.sql("select * from outing.outing where institution = :institution order by day desc, id")
                .param("institution", institution.value())
                .query(this::outing)
                .list();
    }

    List<ClassOuting> of(HolderId holder, LocalDate from) {
        return database.sql("""
                        select * from outing.outing o where day >= :day
                           and exists (select from outing.pupil p where p.outing_id = o.id and p.holder_id = :holder)
                         order by day, id""")
                .param("holder", holder.value())
                .param("day", from)
                .query(this::outing)
                .list();
    }

    List<ClassOuting> at(Collection<PointOfSaleId> places, LocalDate from) {
        return database.sql("select * from outing.outing where point_of_sale = any(:places) and day >= :day"
                        + " order by day, id")
                .param("places", places.stream().map(PointOfSaleId::value).toArray(String[]::new))
                .param("day", from)
                .query(this::outing)
                .list();
    }

    boolean decline(HolderId holder, UUID outing, LocalDate today) {
        return database.sql("""
                        update outing.pupil p set declined_at = :now from outing.outing o
                         where o.id = p.outing_id and o.id = :outing and p.holder_id = :holder and p.declined_at is null
                           and o.cancelled_at is null and o.day > :today""")
                        .param("now", OffsetDateTime.now(clock))
                        .param("outing", outing)
                        .param("holder", holder.value())
                        .param("today", today)
                        .update()
                == 1;
    }

    void cancel(UUID id) {
        database.sql("update outing.outing set cancelled_at = :now where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    void handOver(UUID id, OutingId debits) {
        database.sql("update outing.outing set debits = :debits where id = :id")
                .param("debits", debits.value())
                .param("id", id)
                .update();
    }

    void held(UUID id) {
        database.sql("update outing.outing set held_at = coalesce(held_at, :now) where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    private List<Pupil> pupils(UUID outing) {
        return database.sql("select * from outing.pupil where outing_id = :outing order by id")
                .param("outing", outing)
                .query((row, number) -> new Pupil(
                        row.getObject("id", UUID.class),
                        new HolderId(row.getObject("holder_id", UUID.class)),
                        row.getObject("declined_at") != null))
                .list();
    }

    private ClassOuting outing(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new ClassOuting(
                id,
                new Uai(row.getString("institution")),
                new Plan(
                        row.getString("title"),
                        new PointOfSaleId(row.getString("point_of_sale")),
                        new BenefitCode(row.getString("benefit")),
                        row.getObject("day", LocalDate.class)),
                status(row),
                debits(row),
                pupils(id));
    }

    private static Status status(ResultSet row) throws SQLException {
        if (row.getObject("cancelled_at") != null) return Status.CANCELLED;
        return row.getObject("held_at") == null ? Status.PLANNED : Status.HELD;
    }

    private static @Nullable OutingId debits(ResultSet row) throws SQLException {
        var debits = row.getString("debits");
        return debits == null ? null : new OutingId(debits);
    }
}
