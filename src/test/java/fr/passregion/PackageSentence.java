package fr.passregion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The sentence by which a module says what it is, read from its {@code package-info.java}. */
final class PackageSentence {

    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    private PackageSentence() {}

    static String of(String module) {
        try {
            var source = Files.readString(Path.of("src/main/java/fr/passregion", module, "package-info.java"));
            var comment = JAVADOC.matcher(source);
            if (!comment.find())
                throw new IllegalStateException("Give " + module + " a sentence in its package-info.java");
            return comment.group(1)
                    .replaceAll("(?m)^\\s*\\*", "")
                    .replaceAll("<p>.*", "")
                    .replaceAll("\\{@\\w+ (?:[\\w.]+\\.)?(\\w+)}", "$1")
                    .replaceAll("\\s+", " ")
                    .strip();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
