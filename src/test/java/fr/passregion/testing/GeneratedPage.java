package fr.passregion.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed page that is made from the code: a test fails when it is stale, and {@code -Dupdate} writes it anew. */
public record GeneratedPage(Path path) {

    public static GeneratedPage at(String path) {
        return new GeneratedPage(Path.of(path));
    }

    public void mustRead(String content) {
        try {
            if (System.getProperty("update") != null) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, content);
            }
            var found = Files.exists(path) ? Files.readString(path) : "";
            assertThat(found)
                    .as("%s is stale: run mvn test -Dupdate, look at what changed and commit it", path)
                    .isEqualTo(content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
