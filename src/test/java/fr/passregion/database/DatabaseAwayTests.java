package fr.passregion.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.TransactionSystemException;

class DatabaseAwayTests {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P03"})
    void aConnectionThatBreaksIsTheDatabaseAway(String state) {
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException(new SQLException("gone", state))))
                .isTrue();
    }

    @Test
    void noFreeConnectionInTimeIsTheDatabaseAway() {
        assertThat(DatabaseAway.isCauseOf(new SQLTransientConnectionException("timed out")))
                .isTrue();
    }

    @Test
    void neitherCommittedNorTakenBackIsTheDatabaseAway() {
        var failed = new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
        assertThat(DatabaseAway.isCauseOf(failed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "22021", "57014"})
    void whatTheDatabaseRefusesIsNotItsAbsence(String state) {
        assertThat(DatabaseAway.isCauseOf(new SQLException("no", state))).isFalse();
    }
}
