package fr.passregion.badge;

import fr.passregion.shared.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The badges in their table, each with its last change. */
@Repository
class StoredBadges implements Badges {

    private record Numbered(Badge badge, long change) {}

    private final JdbcClient database;

    StoredBadges(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Badge> find(Uai institution, String number) {
        return database.sql("select number, opens from badge.badge where uai = :uai and number = :number")
                .param("uai", institution.value())
                .param("number", number)
                .query((row, index) -> badge(row))
                .optional();
    }

    /** One reader of an establishment at a time gives numbers; a change not yet committed gets its own later. */
    @Override
    @Transactional
    public Changes since(Uai institution, long change, int most) {
        database.sql("select pg_advisory_xact_lock(hashtext('badge.change'), hashtext(:uai))::text")
                .param("uai", institution.value())
                .query(String.class)
                .single();
        database.sql("update badge.badge set change = nextval('badge.change') where uai = :uai and change is null")
                .param("uai", institution.value())
                .update();
        var found = database.sql("""
                        select number, opens, change from badge.badge
                         where uai = :uai and change > :change order by change limit :most
                        """)
                .param("uai", institution.value())
                .param("change", change)
                .param("most", most + 1)
                .query((row, index) -> new Numbered(
                        new Badge(row.getString("number"), row.getBoolean("opens")), row.getLong("change")))
                .list();
        var shown = found.stream().limit(most).toList();
        return new Changes(
                shown.stream().map(Numbered::badge).toList(),
                shown.isEmpty() ? change : shown.getLast().change(),
                found.size() > most);
    }

    @Override
    public List<Badge> open(Uai institution) {
        return database.sql("select number, opens from badge.badge where uai = :uai and opens order by number")
                .param("uai", institution.value())
                .query((row, index) -> badge(row))
                .list();
    }

    @Override
    public long countOpen(Uai institution) {
        return database.sql("select count(*) from badge.badge where uai = :uai and opens")
                .param("uai", institution.value())
                .query(Long.class)
                .single();
    }

    private static Badge badge(ResultSet row) throws SQLException {
        return new Badge(row.getString("number"), row.getBoolean("opens"));
    }
}
