package fr.passregion.settlement;

import com.zaxxer.hikari.HikariDataSource;
import fr.passregion.secrets.SecretBox;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A real PostgreSQL with some modules' tables, used as the application’s role. */
abstract class SettlementDatabase {

    private static final int CONNECTIONS = 64;

    private final List<String> modules;

    SettlementDatabase(String... modules) {
        this.modules = List.of(modules);
    }

    /** Leaves secrets readable: what is shown here is money, and {@code NetworkTests} shows the seal. */
    @Bean
    SecretBox secrets() {
        return new SecretBox() {
            @Override
            public byte[] seal(byte[] secret, String label) {
                return secret;
            }

            @Override
            public byte[] open(byte[] sealed, String label) {
                return sealed;
            }
        };
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres server() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "120")
                .start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres server) {
        var owner = server.getPostgresDatabase();
        migrate(owner, "passregion", "__root");
        for (var module : modules) migrate(owner, module, module);
        var pool = new HikariDataSource();
        pool.setDataSource(owner);
        pool.setConnectionInitSql("set role passregion_app; set search_path to extensions");
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(0);
        return pool;
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    NamedParameterJdbcTemplate jdbc(DataSource dataSource) {
        return new NamedParameterJdbcTemplate(dataSource);
    }

    @Bean
    JdbcOperations journeys(NamedParameterJdbcTemplate jdbc) {
        return jdbc.getJdbcOperations();
    }

    @Bean
    JdbcClient sql(NamedParameterJdbcTemplate jdbc) {
        return JdbcClient.create(jdbc);
    }

    private static void migrate(DataSource owner, String schema, String folder) {
        Flyway.configure()
                .dataSource(owner)
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:db/migration/" + folder)
                .load()
                .migrate();
    }
}
