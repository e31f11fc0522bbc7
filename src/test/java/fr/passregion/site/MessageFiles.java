package fr.passregion.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** The message files that are in both languages. */
final class MessageFiles {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final List<String> BUNDLES = List.of(
            "site",
            "identity",
            "account",
            "ordering",
            "holder",
            "programme",
            "faq",
            "parcel",
            "easy",
            "dispute",
            "card",
            "replacement");

    private MessageFiles() {}

    static Properties all(String language) throws IOException {
        var all = new Properties();
        for (var bundle : BUNDLES) {
            var file = MESSAGES.resolve(bundle + language + ".properties");
            if (Files.exists(file))
                try (var reader = Files.newBufferedReader(file)) {
                    all.load(reader);
                }
        }
        if (!language.isEmpty()) all.putAll(easy()); // easy-to-read French is French in every language
        return all;
    }

    private static Properties easy() throws IOException {
        var easy = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve("easy.properties"))) {
            easy.load(reader);
        }
        return easy;
    }
}
