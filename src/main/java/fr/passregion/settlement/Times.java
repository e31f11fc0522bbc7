package fr.passregion.settlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Instants on their way to and from the database, and the days of the Region. */
final class Times {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Times() {}

    static OffsetDateTime toSql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : instant(row, column);
    }
}
