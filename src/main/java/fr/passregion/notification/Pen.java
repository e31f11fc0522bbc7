package fr.passregion.notification;

import fr.passregion.identity.OpaqueKey;
import fr.passregion.shared.Language;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes letters to one reader. A kind of letter has the sentences {@code subject}, paragraphs {@code 1}, {@code 2}…,
 * {@code link} and {@code why}; dates, amounts and names among the values come out in the reader's language.
 */
record Pen(Words words, String site, String greeting) {

    private static final int MOST_PARAGRAPHS = 5;

    /** A letter with a link to a path of the site, which opens in the language of the letter. */
    Letter withLink(String kind, String path, Object... values) {
        return letter(kind, null, link(words.sentence(kind + ".link"), path), values);
    }

    /** A letter with a code to type, and nothing to click on. */
    Letter withCode(String kind, String code, Object... values) {
        return letter(kind, code, null, values);
    }

    /** The same letter with the link that ends all of its kind. */
    Letter stoppedBy(Letter letter, MailKind kind, OpaqueKey link) {
        return letter.stoppedBy(link(words.sentence("stop." + kind), MailWishes.LINKS + link.text()));
    }

    private Letter letter(String kind, @Nullable String code, Letter.@Nullable Link link, Object... values) {
        var paragraphs = IntStream.rangeClosed(1, MOST_PARAGRAPHS)
                .mapToObj(number -> words.optional(kind + "." + number, values))
                .filter(Objects::nonNull)
                .toList();
        var ending = List.of(words.sentence(kind + ".why"), words.sentence("never"));
        var subject = words.sentence(kind + ".subject", values);
        return new Letter(words.language(), subject, greeting, paragraphs, code, link, ending, null);
    }

    private Letter.Link link(String label, String path) {
        var language = words.language();
        var choice = language == Language.FRENCH ? "" : (path.contains("?") ? "&" : "?") + "langue=" + language.code();
        return new Letter.Link(label, site + path + choice);
    }
}
