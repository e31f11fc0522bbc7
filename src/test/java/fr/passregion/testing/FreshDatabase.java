package fr.passregion.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each application that a test starts an empty database of its own under the build's output, and no demonstration data. */
final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var parent = Files.createDirectories(Path.of("target", "test-databases"));
            var directory = Files.createTempDirectory(parent, "database-");
            TestPropertyValues.of("passregion.database.directory=" + directory, "passregion.demo-data=false")
                    .applyTo(context);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
