package fr.passregion.badge;

import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose doors open to whom on a day: follows from the cards that work and from the enrolments of the years in force. */
@Repository
class Doors {

    private static final Set<Month> SUMMER = EnumSet.range(Month.JUNE, Month.AUGUST);

    private static final String FOLLOW = """
            with due as (
                select p.uai, c.number, bool_or(c.works) as opens
                  from badge.card c join badge.place p using (holder_id)
                 where p.year = any (:years) and (:holder::uuid is null or c.holder_id = :holder)
                 group by p.uai, c.number),
            closed as (
                update badge.badge b set opens = false, change = null
                 where b.opens
                   and (:holder::uuid is null or b.number in (select number from badge.card where holder_id = :holder))
                   and not exists (select from due d where d.uai = b.uai and d.number = b.number))
            insert into badge.badge as b (uai, number, opens)
            select uai, number, opens from due
             where opens or exists (select from badge.badge known where known.uai = due.uai and known.number = due.number)
             order by uai, number
            on conflict (uai, number) do update set opens = excluded.opens, change = null
             where b.opens <> excluded.opens
            """;

    private final JdbcClient database;

    Doors(JdbcClient database) {
        this.database = database;
    }

    /** Until the transaction ends: of two changes at once for one holder, the second sees the first. */
    void takeTurn(HolderId holder) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('badge ' || :holder::text, 0))::text")
                .param("holder", holder.value())
                .query(String.class)
                .single();
    }

    void know(String card, HolderId holder, boolean works) {
        database.sql("""
                        insert into badge.card (number, holder_id, works) values (:number, :holder, :works)
                        on conflict (number) do update set works = excluded.works
                        """)
                .param("number", card)
                .param("holder", holder.value())
                .param("works", works)
                .update();
    }

    void know(HolderId holder, SchoolYear year, String uai) {
        database.sql("""
                        insert into badge.place (holder_id, year, uai) values (:holder, :year, :uai)
                        on conflict (holder_id, year) do update set uai = excluded.uai
                        """)
                .param("holder", holder.value())
                .param("year", year.firstYear())
                .param("uai", uai)
                .update();
    }

    void followOne(HolderId holder, LocalDate today) {
        follow(holder.value(), today);
    }

    void followAll(LocalDate today) {
        follow(null, today);
    }

    private void follow(@Nullable UUID holder, LocalDate today) {
        database.sql(FOLLOW)
                .param(
                        "years",
                        yearsInForce(today).stream()
                                .mapToInt(SchoolYear::firstYear)
                                .toArray())
                .param("holder", holder)
                .update();
    }

    /** From 1 June to 31 August the years before and after both are: classes go on, and summer courses begin. */
    static List<SchoolYear> yearsInForce(LocalDate day) {
        var year = SchoolYear.containing(day);
        var isSummer = SUMMER.contains(day.getMonth());
        return isSummer ? List.of(year, year.previous()) : List.of(year);
    }
}
