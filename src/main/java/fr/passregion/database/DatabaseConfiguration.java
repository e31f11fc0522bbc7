package fr.passregion.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Chooses the database: the operator's when {@code spring.datasource.url} is set, an embedded one otherwise. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** The embedded server and the application's own role on it. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(NoExternalDatabase.class)
    static class Embedded {

        @Bean
        EmbeddedDatabase embeddedDatabase(@Value("${passregion.database.directory}") Path directory) {
            return new EmbeddedDatabase(directory);
        }

        @Bean
        JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
            return new EmbeddedConnection(database.url());
        }
    }

    private record EmbeddedConnection(String url) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return EmbeddedDatabase.APPLICATION;
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }

    /** Migrations run as the owner, on connections of their own that never enter the application's pool. */
    @FlywayDataSource
    @Bean(defaultCandidate = false)
    DataSource migrations(JdbcConnectionDetails connection, Environment settings) {
        var owner = connection instanceof EmbeddedConnection ? EmbeddedDatabase.OWNER : connection.getUsername();
        var user = settings.getProperty("spring.flyway.user", orEmpty(owner));
        var password = settings.getProperty("spring.flyway.password", orEmpty(connection.getPassword()));
        return new DriverManagerDataSource(connection.getJdbcUrl(), user, password);
    }

    @Bean
    FlywayMigrationStrategy oneSchemaPerModule() {
        return new ModuleMigrations();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
