package fr.passregion.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@PassRegionTest
class DurabilityTests {

    private final JdbcClient database;

    DurabilityTests(JdbcClient database) {
        this.database = database;
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
}
