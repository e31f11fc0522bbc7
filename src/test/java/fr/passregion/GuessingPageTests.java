package fr.passregion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/guessing.md} names a test for each limit: it must be there, under that name. */
class GuessingPageTests {

    private static final Pattern NAMED = Pattern.compile("`(\\w+Tests)\\.(\\w+)`");

    @Test
    void everyLimitHasATestThatIsThere() throws IOException {
        var rows = Files.readAllLines(Path.of("docs/guessing.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| rule"))
                .toList();
        assertThat(rows)
                .hasSizeGreaterThan(20)
                .allMatch(row -> NAMED.matcher(row).find());
        for (var row : rows) {
            var named = NAMED.matcher(row);
            while (named.find()) assertThat(sourceOf(named.group(1))).as(row).contains("void " + named.group(2) + "(");
        }
    }

    private static String sourceOf(String test) throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            var found = files.filter(path -> path.endsWith(test + ".java")).toList();
            assertThat(found).as(test).hasSize(1);
            return Files.readString(found.getFirst());
        }
    }
}
