package fr.passregion.wallet;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real PostgreSQL with the ledger's own migrations and nothing else: started once for all tests of the ledger, a
 * database of its own for each class, used as the application's role and, to attack it, as its owner.
 */
final class LedgerDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static final String MIGRATED = migrated();

    private final DataSource owner;
    private final DataSource application;

    private LedgerDatabase(DataSource owner, DataSource application) {
        this.owner = owner;
        this.application = application;
    }

    static LedgerDatabase fresh() {
        var name = "ledger_" + UUID.randomUUID().toString().replace("-", "");
        create(name + " template " + MIGRATED);
        return new LedgerDatabase(SERVER.getDatabase("postgres", name), pooled(name));
    }

    DataSource application() {
        return application;
    }

    JdbcClient asApplication() {
        return JdbcClient.create(application);
    }

    JdbcClient asOwner() {
        return JdbcClient.create(owner);
    }

    Connection ownersConnection() {
        try {
            return owner.getConnection();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void create(String database) {
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("create database " + database)
                .update();
    }

    /** Migrated once; every other database is a copy. */
    private static String migrated() {
        create("migrated");
        var owner = SERVER.getDatabase("postgres", "migrated");
        migrate(owner, "passregion", "__root");
        migrate(owner, "wallet", "wallet");
        return "migrated";
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

    private static DataSource pooled(String name) {
        var pool = new HikariDataSource();
        pool.setDataSource(SERVER.getDatabase("postgres", name));
        pool.setConnectionInitSql("set role passregion_app");
        pool.setMaximumPoolSize(64);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return pool;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
