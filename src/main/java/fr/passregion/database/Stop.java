package fr.passregion.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

/** One statement of a {@link Journey}, and its rows once it was reached. */
final class Stop<T> {

    /** The statements are written in the code: there are as many as there are, and no more. */
    private static final ConcurrentMap<String, ParsedSql> PARSED = new ConcurrentHashMap<>();

    private final ParsedSql sql;
    private final MapSqlParameterSource values;
    private final @Nullable RowMapper<T> reading;
    private @Nullable List<T> rows;

    Stop(String sql, Map<String, ?> values, @Nullable RowMapper<T> reading) {
        this.sql = PARSED.computeIfAbsent(sql, NamedParameterUtils::parseSqlStatement);
        this.values = new MapSqlParameterSource(values);
        this.reading = reading;
    }

    /** With a question mark for each value. */
    String text() {
        return NamedParameterUtils.substituteNamedParameters(sql, values);
    }

    /** In the order of the question marks. */
    @Nullable Object[] arguments() {
        return NamedParameterUtils.buildValueArray(sql, values, null);
    }

    /** A change that says nothing has no result. */
    void reach(@Nullable ResultSet result) throws SQLException {
        var read = new ArrayList<T>();
        if (reading != null && result != null) {
            for (var index = 0; result.next(); index++) read.add(reading.mapRow(result, index));
        }
        rows = List.copyOf(read);
    }

    boolean isReached() {
        return rows != null;
    }

    List<T> rows() {
        if (rows == null) throw new IllegalStateException("The journey ended before this statement");
        return rows;
    }
}
