package fr.passregion.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Empties the database of a demonstration, so that it can start over. Absent in production. */
@Component
@Conditional(Demonstration.class)
public class Rebuilding {

    private final Flyway flyway;
    private final DataSource pool;
    private final JdbcClient database;

    Rebuilding(Flyway flyway, DataSource pool, JdbcClient database) {
        this.flyway = flyway;
        this.pool = pool;
        this.database = database;
    }

    /** Drops and migrates every module's schema anew, and signs everybody out. */
    public void startOver() {
        new ModuleMigrations().rebuild(flyway);
        database.sql("delete from passregion.session").update();
        if (pool instanceof HikariDataSource hikari && hikari.getHikariPoolMXBean() != null) {
            hikari.getHikariPoolMXBean().softEvictConnections();
        }
    }
}
