package fr.passregion.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells whether something failed because the database does not answer: the same may succeed a moment later. */
public final class DatabaseAway {

    private static final String CONNECTION = "08";
    private static final String OPERATOR_INTERVENTION = "57P";

    private DatabaseAway() {}

    public static boolean isCauseOf(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .anyMatch(DatabaseAway::isNoAnswer);
    }

    /** The pool alone speaks without a state: no connection came free in time, or the one in use has broken. */
    private static boolean isNoAnswer(Throwable cause) {
        var state = ((SQLException) cause).getSQLState();
        return state == null || state.startsWith(CONNECTION) || state.startsWith(OPERATOR_INTERVENTION);
    }
}
