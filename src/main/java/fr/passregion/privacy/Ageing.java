package fr.passregion.privacy;

import fr.passregion.shared.PersonalRetention;
import fr.passregion.shared.PersonalRetention.Aged;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what each module declares too old, some rows at a time: no lock is held for long, however much has gathered. */
@Component
class Ageing {

    private static final int ROWS_AT_ONCE = 5_000;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final List<PersonalRetention> modules;
    private final JdbcClient database;

    Ageing(List<PersonalRetention> modules, JdbcClient database) {
        this.modules = modules;
        this.database = database;
    }

    void forget(Instant now) {
        modules.stream().flatMap(module -> module.aged().stream()).forEach(aged -> forget(aged, now));
    }

    private void forget(Aged aged, Instant now) {
        var before = now.atZone(PARIS).minus(aged.kept()).toOffsetDateTime();
        var statement = database.sql(statement(aged)).param("before", before).param("most", ROWS_AT_ONCE);
        while (statement.update() == ROWS_AT_ONCE) Thread.yield();
    }

    private static String statement(Aged aged) {
        var old = " where ctid in (select ctid from %s where %s limit :most)".formatted(aged.table(), aged.condition());
        var emptied = aged.emptied();
        return emptied == null
                ? "delete from " + aged.table() + old
                : "update " + aged.table() + " set " + emptied + old;
    }
}
