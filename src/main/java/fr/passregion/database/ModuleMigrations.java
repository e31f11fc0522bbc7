package fr.passregion.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
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
        for (var module : modules()) {
            var schema = module.equals(ROOT) ? "passregion" : module;
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .schemas(schema)
                    .defaultSchema(schema)
                    .locations("classpath:db/migration/" + module)
                    .load()
                    .migrate();
        }
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
