package fr.passregion.journeys;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * The whole application with its demonstration filled, as a newcomer meets it: started once, on a database of its own, for
 * all journeys that carry it.
 */
@Retention(RUNTIME)
@Target(TYPE)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemonstrationTest.FilledDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface DemonstrationTest {

    /** An empty folder under the build's output, which the demonstration fills. */
    final class FilledDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                var parent = Files.createDirectories(Path.of("target", "test-databases"));
                var directory = Files.createTempDirectory(parent, "demonstration-");
                TestPropertyValues.of("passregion.database.directory=" + directory, "passregion.demo-data=true")
                        .applyTo(context);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
