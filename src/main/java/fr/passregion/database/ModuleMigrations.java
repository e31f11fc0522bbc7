package fr.passregion.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Migrates one schema per module, each with its own history inside it, so that version numbers are a module's own
 * affair. The roles and extensions that all need come first.
 */
final class ModuleMigrations implements FlywayMigrationStrategy {

    private static final String ROOT = "__root";
    private static final Pattern FOLDER = Pattern.compile("db/migration/([^/]+)/[^/]+\\.sql$");

    @Override
    public void migrate(Flyway flyway) {
        modules().forEach(module -> of(module, flyway).load().migrate());
    }

    /** Drops what the modules hold and migrates anew; what all of them share stays. */
    void rebuild(Flyway flyway) {
        for (var module : modules()) {
            if (module.equals(ROOT)) continue;
            of(module, flyway).cleanDisabled(false).load().clean();
        }
        migrate(flyway);
    }

    private static FluentConfiguration of(String module, Flyway flyway) {
        var schema = module.equals(ROOT) ? "passregion" : module;
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:db/migration/" + module);
    }

    private static List<String> modules() {
        var found = new TreeSet<String>(
                Comparator.comparing((String name) -> !name.equals(ROOT)).thenComparing(name -> name));
        try {
            for (var script :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql")) {
                var folder = FOLDER.matcher(script.getURL().getPath());
                if (folder.find()) found.add(folder.group(1));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return List.copyOf(found);
    }
}
