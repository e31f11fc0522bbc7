package fr.passregion.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PassRegionTest
class DurabilityTests {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    DurabilityTests(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    @Covers("BEN-06")
    void theEmbeddedDatabaseKeepsWhatItAcknowledged(String setting) {
        assertThat(database.sql("show " + setting).query(String.class).single()).isEqualTo("on");
    }

    @Test
    void theApplicationWorksAsTheRoleThatOwnsNothing() {
        assertThat(database.sql("select current_user").query(String.class).single())
                .isEqualTo("passregion_app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset role", "set role none", "set session authorization default"})
    @Covers("BEN-06")
    void noStatementTakesTheApplicationBackToTheOwner(String attack) {
        var whoIsLeft = transaction.execute(status -> {
            database.sql(attack).update();
            return database.sql("select current_user || ' ' || session_user")
                    .query(String.class)
                    .single();
        });
        assertThat(whoIsLeft).isEqualTo("passregion_app passregion_app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"set role postgres", "set session authorization postgres", "create role thief superuser"})
    @Covers("BEN-06")
    void theApplicationCannotBecomeTheOwner(String attack) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.sql(attack).update())
                .havingRootCause()
                .withMessageContaining("permission denied");
    }
}
