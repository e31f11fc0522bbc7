package fr.passregion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** House rules that no off-the-shelf tool checks. Each failure says what to do instead. */
class TidyTests {

    private static final Pattern NOW = Pattern.compile(
            "(LocalDate|LocalDateTime|Instant|ZonedDateTime|OffsetDateTime|YearMonth|Year)\\.now\\(\\)|currentTimeMillis|new Date\\(\\)");
    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b|UnsupportedOperationException\\(");
    private static final Pattern STREAMED = Pattern.compile(
            "\\.query\\((?:(?!\\.(?:list|set|optional|single)\\(\\)|;).)*\\.stream\\(\\)", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("<style|\\sstyle=|\\son[a-z]+=\"|<script(?![^>]*\\ssrc=)");
    private static final Pattern JAVADOC_ON_TYPE = Pattern.compile(
            "\\*/\\s*(?:@[\\w.]+(?:\\([^)]*\\))?\\s*)*public (?:static |final |sealed |abstract )*(?:class|interface|record|enum|@interface) ");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:final |sealed |abstract )*(?:class|interface|record|enum|@interface) ", Pattern.MULTILINE);

    @ParameterizedTest
    @MethodSource("mainSources")
    void aFileFitsInTheHead(Path source) throws IOException {
        assertThat(Files.readAllLines(source))
                .as("split %s by responsibility", source)
                .hasSizeLessThanOrEqualTo(250);
    }

    @ParameterizedTest
    @MethodSource("testSources")
    void aTestFileFitsInTheHeadToo(Path source) throws IOException {
        assertThat(Files.readAllLines(source)).as("split %s by subject", source).hasSizeLessThanOrEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("mainSources")
    void timeComesFromTheClockBean(Path source) throws IOException {
        assertThat(Files.readString(source)).as("inject a Clock in %s", source).doesNotContainPattern(NOW);
    }

    /** What a query streams keeps its connection until it is closed, and few remember to: two dozen such visits stop everybody. */
    @ParameterizedTest
    @MethodSource("mainSources")
    void whatAQueryFindsIsReadWhole(Path source) throws IOException {
        assertThat(STREAMED.matcher(Files.readString(source)).find())
                .as("in %s, ask the query for its list before you stream it", source)
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("mainSources")
    void nothingIsLeftForLater(Path source) throws IOException {
        assertThat(Files.readString(source))
                .as("finish %s, or leave it out", source)
                .doesNotContainPattern(UNFINISHED);
    }

    @ParameterizedTest
    @MethodSource("mainSources")
    void everyPublicTypeSaysWhatItIs(Path source) throws IOException {
        var code = Files.readString(source);
        if (!PUBLIC_TYPE.matcher(code).find()) return;
        assertThat(code)
                .as("give the public type of %s one sentence of Javadoc", source)
                .containsPattern(JAVADOC_ON_TYPE);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("templates")
    void templatesCarryNoInlineStyleNorScript(Path template) throws IOException {
        assertThat(Files.readString(template))
                .as("move it from %s to a style sheet or a module: the security policy refuses it", template)
                .doesNotContainPattern(INLINE);
    }

    @Test
    void moreThanHalfOfTheTypesAreTheirModulesOwnAffair() throws IOException {
        var all = mainSources()
                .filter(path -> !path.endsWith("package-info.java"))
                .toList();
        var open = 0;
        for (var source : all) if (PUBLIC_TYPE.matcher(Files.readString(source)).find()) open++;
        assertThat(open).as("public types among %s", all.size()).isLessThan(all.size() * 6 / 10);
    }

    static Stream<Path> mainSources() throws IOException {
        return under("src/main/java", ".java").stream();
    }

    static Stream<Path> testSources() throws IOException {
        return under("src/test/java", ".java").stream();
    }

    static Stream<Path> templates() throws IOException {
        return under("src/main/jte", ".jte").stream()
                .filter(path -> !path.startsWith("src/main/jte/mail")); // e-mail programs know no style sheet
    }

    private static List<Path> under(String folder, String ending) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
