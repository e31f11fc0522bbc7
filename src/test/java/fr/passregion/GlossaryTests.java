package fr.passregion;

import static java.util.stream.Collectors.joining;

import fr.passregion.testing.GeneratedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary pairs the field's French words with the names in the code, as the types' own Javadoc gives them. */
class GlossaryTests {

    private static final Pattern TYPE = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*?)\\*/\\s*(?:@[^\\n]*\\n)*public [\\w ]*?(?:class|interface|record|enum) (\\w+)",
            Pattern.DOTALL);
    private static final Pattern FRENCH = Pattern.compile("«[\\s\\u00a0\\u202f]*([^»]+?)[\\s\\u00a0\\u202f]*»");

    private record Entry(String french, String name, String module, String sentence) {

        String row() {
            return "| %s | `%s` | `%s` | %s |".formatted(french, name, module, sentence);
        }
    }

    @Test
    void theGlossaryIsFresh() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/fr/passregion"))) {
            var rows = files.filter(path -> path.toString().endsWith(".java"))
                    .flatMap(path -> entry(path).stream())
                    .sorted(Comparator.comparing((Entry entry) -> entry.french.toLowerCase(java.util.Locale.FRENCH))
                            .thenComparing(Entry::name))
                    .map(Entry::row)
                    .collect(joining("\n"));
            GeneratedPage.at("docs/glossary.md").mustRead("""
                    # Glossary

                    Generated from the Javadoc: what the field says in French, what the code calls it, and what it is.

                    | en français | in the code | module | what it is |
                    |---|---|---|---|
                    %s
                    """.formatted(rows));
        }
    }

    private static Optional<Entry> entry(Path source) {
        try {
            var type = TYPE.matcher(Files.readString(source));
            if (!type.find()) return Optional.empty();
            var sentence = firstSentence(type.group(1));
            var french = FRENCH.matcher(sentence);
            if (!french.find()) return Optional.empty();
            var module = source.getName(4).toString();
            return Optional.of(new Entry(french.group(1), type.group(2), module, sentence));
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    private static String firstSentence(String javadoc) {
        var text = javadoc.replaceAll("(?m)^\\s*\\*", " ")
                .replaceAll("\\{@\\w+ (?:[\\w.]*[.#])?(\\w+)}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
        return Stream.of(text.split("(?<=\\.) (?=[A-Z<@])"))
                .findFirst()
                .orElse(text)
                .replace("|", "/");
    }
}
