package fr.passregion.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;

/**
 * Statements of several modules that go to the database together, in the order in which they were given, each seeing
 * what others had committed when its own turn came. Nothing is sent until an answer is wanted or {@link #go} is called;
 * what is given after that makes the next journey. For one thread, within one transaction.
 */
public final class Journey {

    private final JdbcOperations database;
    private final List<Stop<?>> ahead = new ArrayList<>();

    public Journey(JdbcOperations database) {
        this.database = database;
    }

    /** What comes back; whoever wants it first sends the journey off. */
    public static final class Answer<T> {

        private final Supplier<T> source;
        private @Nullable T value;

        private Answer(Supplier<T> source) {
            this.source = source;
        }

        /** An answer that is known without a journey. */
        public static <T> Answer<T> known(T value) {
            return new Answer<>(() -> value);
        }

        public T get() {
            var known = value;
            if (known != null) return known;
            var read = source.get();
            value = read;
            return read;
        }

        /** What follows from it: worked out once, when it is wanted. */
        public <R> Answer<R> map(Function<T, R> reading) {
            return new Answer<>(() -> reading.apply(get()));
        }
    }

    /** Asks with one statement, whose values are named in it as {@code :name}. */
    public <T> Answer<List<T>> ask(String sql, Map<String, ?> values, RowMapper<T> reading) {
        var stop = new Stop<>(sql, values, reading);
        ahead.add(stop);
        return new Answer<>(() -> {
            if (!stop.isReached()) go();
            return stop.rows();
        });
    }

    /** Gives one statement that nothing is read from. */
    public void tell(String sql, Map<String, ?> values) {
        ahead.add(new Stop<>(sql, values, null));
    }

    /** Sends what was given since the last time; a fault in one statement leaves those after it undone. */
    public void go() {
        if (ahead.isEmpty()) return;
        var stops = List.copyOf(ahead);
        ahead.clear();
        var sql = new StringBuilder();
        var arguments = new ArrayList<@Nullable Object>();
        for (var stop : stops) {
            sql.append(stop.text()).append(";\n");
            Collections.addAll(arguments, stop.arguments());
        }
        database.execute(sql.toString(), (PreparedStatementCallback<List<Stop<?>>>) statement -> {
            new ArgumentPreparedStatementSetter(arguments.toArray()).setValues(statement);
            return travel(statement, stops);
        });
    }

    private static List<Stop<?>> travel(PreparedStatement statement, List<Stop<?>> stops) throws SQLException {
        statement.execute();
        for (var stop : stops) {
            stop.reach(statement.getResultSet());
            statement.getMoreResults();
        }
        return stops;
    }
}
