package fr.passregion.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.testing.Covers;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** On a server of its own, durable but for one thing at a time. */
@Covers("BEN-06")
class DurabilityCheckTests {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        asOwner("create role passregion_app login");
        asOwner("create role other_login");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void onAServerThatKeepsItsWordTheApplicationStarts() {
        assertThatCode(DurabilityCheckTests::check).doesNotThrowAnyException();
    }

    @Test
    void aServerThatDoesNotFlushIsRefused() throws Exception {
        try (var careless = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            assertThatThrownBy(() -> check(careless, "postgres", "select 1"))
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("fsync = off");
        }
    }

    @Test
    void aServerThatWritesHalfPagesIsRefused() {
        try {
            asOwner("alter system set full_page_writes = off");
            reload();
            assertRefused("full_page_writes", "off");
        } finally {
            asOwner("alter system reset full_page_writes");
            reload();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "local"})
    void aConnectionThatDoesNotWaitIsRefused(String value) {
        assertThatThrownBy(() -> check(server, "passregion_app", "set synchronous_commit = " + value))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("synchronous_commit = " + value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role passregion_app",
                "role other_login",
                "database postgres",
                "role other_login in database postgres"
            })
    void aRoleOrADatabaseThatKeepsLessIsRefused(String scope) {
        for (var value : new String[] {"off", "local"}) {
            try {
                asOwner("alter " + scope + " set synchronous_commit = " + value);
                assertRefused("synchronous_commit", value);
            } finally {
                asOwner("alter " + scope + " reset synchronous_commit");
            }
        }
    }

    /** The server itself always has checksums here: it cannot be started without. */
    @ParameterizedTest
    @EnumSource(Durability.class)
    void everySettingThatIsOffIsRefusedWithItsRemedy(Durability durability) {
        assertThat(durability.refusal("off")).hasValueSatisfying(refused -> {
            assertThat(refused).hasMessageContaining(durability.setting() + " = off");
            assertThat(refused.remedy()).startsWith("Set " + durability.setting() + " = on");
        });
        assertThat(durability.refusal("on")).isEmpty();
    }

    @Test
    void whatAStandbyMustHaveWrittenTooIsMoreThanEnough() {
        assertThat(Durability.SYNCHRONOUS_COMMIT.refusal("remote_apply")).isEmpty();
        assertThat(Durability.SYNCHRONOUS_COMMIT.refusal("remote_write")).isEmpty();
    }

    @Test
    void dataChecksumsAreAmongWhatIsAsked() {
        assertThat(Durability.settings()).contains("data_checksums");
    }

    @Test
    void anotherRoleThanTheApplicationsIsRefused() {
        var owner = JdbcClient.create(server.getPostgresDatabase());
        assertThatThrownBy(() -> new DurabilityCheck(owner).afterSingletonsInstantiated())
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("postgres, which could rewrite the ledger");
    }

    private static void assertRefused(String setting, String value) {
        assertThatThrownBy(DurabilityCheckTests::check)
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining(setting + " = " + value);
    }

    private static void check() throws SQLException {
        check(server, "passregion_app", "select 1");
    }

    /** On a new connection each time, as the pool's are. */
    private static void check(EmbeddedPostgres server, String login, String prepared) throws SQLException {
        var connection = new SingleConnectionDataSource(
                server.getDatabase(login, "postgres").getConnection(), true);
        try (var statement = connection.getConnection().createStatement()) {
            statement.execute(prepared);
            new DurabilityCheck(JdbcClient.create(connection)).afterSingletonsInstantiated();
        } finally {
            connection.destroy();
        }
    }

    private static void asOwner(String statement) {
        JdbcClient.create(server.getPostgresDatabase()).sql(statement).update();
    }

    private static void reload() {
        JdbcClient.create(server.getPostgresDatabase())
                .sql("select pg_reload_conf(), pg_sleep(0.3)")
                .query()
                .listOfRows();
    }
}
