package fr.passregion.holder;

import fr.passregion.shared.Columns;
import fr.passregion.shared.HolderId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The roll called by the database, which holds the names without what varies in them. */
@Component
class StoredRoll implements Roll {

    /** Letters and digits alone are left in those names: the order of bytes is the order of the alphabet, and the fastest. */
    private static final String BY_NAME = "normalised_name collate \"C\", id";

    private final JdbcClient database;

    StoredRoll(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<HolderId> call(Collection<HolderId> among, By order) {
        if (among.isEmpty()) return List.of();
        var by = switch (order) {
            case NAME -> BY_NAME;
            case BIRTH_DATE -> "birth_date, " + BY_NAME;
        };
        return database.sql("select id from holder.holder where id = any(:among) order by " + by)
                .param("among", Columns.of(among).uuids(HolderId::value))
                .query((row, number) -> new HolderId(row.getObject("id", UUID.class)))
                .list();
    }
}
