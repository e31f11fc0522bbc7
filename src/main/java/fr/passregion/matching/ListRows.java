package fr.passregion.matching;

import fr.passregion.shared.Uai;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The lists brought, each for its establishment alone and for some hours. */
@Repository
class ListRows {

    private static final int MOST_LISTS = 5;

    private final JdbcClient database;
    private final JsonMapper json;

    ListRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A list at rest: a table whose columns nobody has named yet, or pupils. */
    sealed interface Kept {
        record Unnamed(Grid grid) implements Kept {}

        record Named(PupilList list) implements Kept {}
    }

    UUID keep(Uai institution, Kept kept, Instant now, Duration time) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into matching.list (id, uai, brought_at, forget_at, is_named, content)
                        values (:id, :uai, :now, :forget, :named, cast(:content as jsonb))
                        """)
                .param("id", id)
                .param("uai", institution.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("forget", now.plus(time).atOffset(ZoneOffset.UTC))
                .param("named", kept instanceof Kept.Named)
                .param("content", content(kept))
                .update();
        forgetAllBut(institution);
        return id;
    }

    void name(Uai institution, UUID id, PupilList list, Instant forgetAt) {
        database.sql("""
                        update matching.list
                           set is_named = true, content = cast(:content as jsonb), forget_at = :forget
                         where id = :id and uai = :uai and not is_named
                        """)
                .param("content", json.writeValueAsString(list))
                .param("forget", forgetAt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("uai", institution.value())
                .update();
    }

    Optional<Kept> find(Uai institution, UUID id, Instant now) {
        return database.sql("""
                        select is_named, content from matching.list
                         where id = :id and uai = :uai and forget_at > :now
                        """)
                .param("id", id)
                .param("uai", institution.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> kept(row.getBoolean("is_named"), row.getString("content")))
                .optional();
    }

    /** The latest list of an establishment, if it is still kept. */
    Optional<UUID> latest(Uai institution, Instant now) {
        return database.sql("""
                        select id from matching.list where uai = :uai and forget_at > :now
                         order by brought_at desc limit 1
                        """)
                .param("uai", institution.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    void forget(Uai institution, UUID id) {
        database.sql("delete from matching.list where id = :id and uai = :uai")
                .param("id", id)
                .param("uai", institution.value())
                .update();
    }

    void forgetThoseDue(Instant now) {
        database.sql("delete from matching.list where forget_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void forgetAllBut(Uai institution) {
        database.sql("""
                        delete from matching.list
                         where uai = :uai and id not in
                               (select id from matching.list where uai = :uai order by brought_at desc, id limit :most)
                        """)
                .param("uai", institution.value())
                .param("most", MOST_LISTS)
                .update();
    }

    Optional<Columns> columns(Uai institution, String titles) {
        return database.sql("select places from matching.known_columns where uai = :uai and titles = :titles")
                .param("uai", institution.value())
                .param("titles", titles)
                .query(String.class)
                .optional()
                .map(places -> new Columns(json.readValue(places, new TypeReference<Map<Column, Integer>>() {})));
    }

    void learn(Uai institution, String titles, Columns columns) {
        database.sql("""
                        insert into matching.known_columns (uai, titles, places)
                        values (:uai, :titles, cast(:places as jsonb))
                        on conflict (uai, titles) do update set places = excluded.places
                        """)
                .param("uai", institution.value())
                .param("titles", titles)
                .param("places", json.writeValueAsString(columns.places()))
                .update();
    }

    private String content(Kept kept) {
        return switch (kept) {
            case Kept.Unnamed unnamed -> json.writeValueAsString(unnamed.grid());
            case Kept.Named named -> json.writeValueAsString(named.list());
        };
    }

    private Kept kept(boolean isNamed, String content) {
        return isNamed
                ? new Kept.Named(json.readValue(content, PupilList.class))
                : new Kept.Unnamed(json.readValue(content, Grid.class));
    }
}
