package fr.passregion.institution;

import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of establishments: reads and writes sheets, and finds those that resemble some words. */
@Repository
class Establishments {

    static final String COLUMNS = """
            select e.*,
                   institution.standing(e.uai, e.contract, :today) as standing,
                   array(select track from institution.offered_track t where t.uai = e.uai) as tracks
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Establishments(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Sheet> find(Uai uai) {
        return sql.sql(COLUMNS + "from institution.establishment e where e.uai = :uai")
                .param("today", LocalDate.now(clock))
                .param("uai", uai.value())
                .query(SheetRow::read)
                .optional();
    }

    /** Waits for whoever else is writing this establishment. */
    Optional<Sheet> lock(Uai uai) {
        sql.sql("select from institution.establishment where uai = :uai for update")
                .param("uai", uai.value())
                .query()
                .listOfRows();
        return find(uai);
    }

    /** The affiliated ones that bear every telling word, each with one slip at the most; best first. */
    List<Institution> bearing(Keyword asked, int limit) {
        if (asked.core().isEmpty()) return List.of();
        return sql
                .sql(COLUMNS + """
                from institution.bearing(:words, :core, :today, :limit) with ordinality e
                order by ordinality
                """)
                .param("today", LocalDate.now(clock))
                .param("words", asked.core().split(" "))
                .param("core", asked.core())
                .param("limit", limit)
                .query(SheetRow::read)
                .list()
                .stream()
                .map(Sheet::institution)
                .toList();
    }

    /** The affiliated ones that resemble at all, best first. */
    List<Institution> resembling(Keyword asked, int limit) {
        return sql
                .sql(COLUMNS + """
                from institution.resembling(:words, :weights, :core, :code, :today, :limit) with ordinality e
                order by ordinality
                """)
                .param("today", LocalDate.now(clock))
                .param("words", asked.words().toArray(String[]::new))
                .param("weights", asked.weights().toArray(Double[]::new))
                .param("core", asked.core())
                .param("code", "")
                .param("limit", limit)
                .query(SheetRow::read)
                .list()
                .stream()
                .map(Sheet::institution)
                .toList();
    }

    /** Adds the sheet, or replaces the one of the same code. */
    void save(Sheet sheet) {
        var it = sheet.institution();
        var siret = sheet.siret();
        var position = sheet.position();
        sql.sql("""
                insert into institution.establishment (uai, name, official_name, nicknames, kind, contract, town, postcode,
                       address, siret, latitude, longitude, source, search, core, updated_at)
                values (:uai, :name, :official, :nicknames, :kind, :contract, :town, :postcode,
                       :address, :siret, :latitude, :longitude, :source, :search, :core, :now)
                on conflict (uai) do update
                   set (name, official_name, nicknames, kind, contract, town, postcode,
                        address, siret, latitude, longitude, source, search, core, updated_at)
                     = (excluded.name, excluded.official_name, excluded.nicknames, excluded.kind, excluded.contract,
                        excluded.town, excluded.postcode, excluded.address, excluded.siret, excluded.latitude,
                        excluded.longitude, excluded.source, excluded.search, excluded.core, excluded.updated_at)
                """)
                .param("uai", it.uai().value())
                .param("name", it.name())
                .param("official", sheet.officialName())
                .param("nicknames", sheet.nicknames())
                .param("kind", it.kind().name())
                .param("contract", it.contract().name())
                .param("town", it.town())
                .param("postcode", it.postcode())
                .param("address", sheet.address())
                .param("siret", siret == null ? null : siret.value())
                .param("latitude", position == null ? null : position.latitude())
                .param("longitude", position == null ? null : position.longitude())
                .param("source", sheet.source())
                .param("search", sheet.words().text())
                .param("core", Keyword.of(it.name()).core())
                .param("now", OffsetDateTime.now(clock))
                .update();
        offer(it.uai(), it.tracks());
    }

    void offer(Uai uai, Set<TrackCode> tracks) {
        sql.sql("delete from institution.offered_track where uai = :uai")
                .param("uai", uai.value())
                .update();
        sql.sql("insert into institution.offered_track (uai, track) select :uai, unnest(:tracks)")
                .param("uai", uai.value())
                .param("tracks", tracks.stream().map(TrackCode::value).toArray(String[]::new))
                .update();
    }

    /** Opens an agreement from that day, or lengthens backwards the open one. */
    void openAgreement(Uai uai, LocalDate from) {
        sql.sql("""
                insert into institution.agreement (uai, from_day, signed_at) values (:uai, :from, :now)
                on conflict (uai) where until_day = 'infinity'
                do update set from_day = least(agreement.from_day, excluded.from_day)
                """)
                .param("uai", uai.value())
                .param("from", from)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Ends the open agreement after that day; false when there is none, or it begins later. */
    boolean endAgreement(Uai uai, LocalDate lastDay) {
        return sql.sql("""
                update institution.agreement set until_day = :last
                 where uai = :uai and until_day = 'infinity' and from_day <= :last
                """).param("uai", uai.value()).param("last", lastDay).update() == 1;
    }
}
