package fr.passregion.renewal;

import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has left, as establishments say. */
@Repository
class Departures {

    private final JdbcClient database;
    private final Clock clock;

    Departures(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Set<HolderId> of(Uai institution, SchoolYear year) {
        return database.sql("""
                        select holder_id from renewal.departure
                         where uai = :uai and year = :year and withdrawn_at is null
                        """)
                .param("uai", institution.value())
                .param("year", year.firstYear())
                .query((row, number) -> new HolderId(row.getObject("holder_id", UUID.class)))
                .set();
    }

    /** Says it, if nobody has. */
    boolean tell(Uai institution, SchoolYear year, HolderId holder) {
        return database.sql("""
                        insert into renewal.departure as known (holder_id, year, uai, told_at)
                        values (:holder, :year, :uai, :now)
                        on conflict (holder_id, year, uai) do update set told_at = excluded.told_at, withdrawn_at = null
                            where known.withdrawn_at is not null
                        """)
                        .param("holder", holder.value())
                        .param("year", year.firstYear())
                        .param("uai", institution.value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Takes it back, if it stands. */
    boolean withdraw(Uai institution, SchoolYear year, HolderId holder) {
        return database.sql("""
                        update renewal.departure set withdrawn_at = :now
                         where holder_id = :holder and year = :year and uai = :uai and withdrawn_at is null
                        """)
                        .param("holder", holder.value())
                        .param("year", year.firstYear())
                        .param("uai", institution.value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Until the transaction ends nobody else can decide on this holder. */
    void decideOn(HolderId holder) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", "renewal " + holder)
                .query(String.class)
                .single();
    }
}
