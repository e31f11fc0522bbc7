package fr.passregion.partner;

import fr.passregion.importing.Outcome;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enters prospects in the network's books, each under its number in the list it comes from. */
@Repository
class Prospects {

    private static final String DETAILS =
            "name, kind, address, town, department, website, latitude, longitude, art_house";

    private final JdbcClient sql;
    private final Clock clock;

    Prospects(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Adds it, changes what the list now tells otherwise, or leaves all as it is; agreements are never touched. */
    Outcome take(Prospect prospect) {
        if (written("""
                insert into partner.partner (id, source, source_id, registered_at, %s)
                values (:id, :source, :number, :now,
                        :name, :kind, :address, :town, :department, :website, :latitude, :longitude, :artHouse)
                on conflict (source, source_id) where source <> '' do nothing
                """, prospect)) return new Outcome.Added();
        return written("""
                update partner.partner set (%s)
                     = (:name, :kind, :address, :town, :department, :website, :latitude, :longitude, :artHouse)
                 where source = :source and source_id = :number
                   and (%s) is distinct from (:name, :kind, :address, :town, :department, :website,
                                              :latitude::float8, :longitude::float8, :artHouse::boolean)
                """, prospect) ? new Outcome.Changed() : new Outcome.Unchanged();
    }

    private boolean written(String statement, Prospect prospect) {
        return sql.sql(statement.replace("%s", DETAILS))
                        .param("id", UUID.randomUUID())
                        .param("now", OffsetDateTime.now(clock))
                        .param("source", prospect.source())
                        .param("number", prospect.number())
                        .param("name", prospect.name())
                        .param("kind", prospect.kind().name())
                        .param("address", prospect.where().address())
                        .param("town", prospect.where().town())
                        .param("department", prospect.where().department())
                        .param("website", prospect.website())
                        .param("latitude", prospect.where().latitude())
                        .param("longitude", prospect.where().longitude())
                        .param("artHouse", prospect.isArtHouse())
                        .update()
                == 1;
    }
}
