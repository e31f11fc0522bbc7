package fr.passregion.notification;

import fr.passregion.identity.OpaqueKey;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts letters together from the sentences of {@code messages/notification.properties}: {@code subject}, paragraphs
 * {@code 1}, {@code 2}…, {@code link} and {@code why} of a kind of letter.
 */
@Component
class Letters {

    private static final int MOST_PARAGRAPHS = 5;

    private final MessageSource sentences;
    private final MailSettings settings;

    Letters(MessageSource sentences, MailSettings settings) {
        this.sentences = sentences;
        this.settings = settings;
    }

    /** A letter with a link to a path of the site. */
    Letter withLink(String kind, String greeting, String path, Object... values) {
        var link = new Letter.Link(sentence(kind + ".link"), settings.site() + path);
        return letter(kind, greeting, null, link, values);
    }

    /** A letter with a code to type, and nothing to click on. */
    Letter withCode(String kind, String greeting, String code, Object... values) {
        return letter(kind, greeting, code, null, values);
    }

    /** The same letter with the link that ends all of its kind. */
    Letter stoppedBy(Letter letter, MailKind kind, OpaqueKey link) {
        var label = sentence("stop." + kind.name());
        return letter.stoppedBy(new Letter.Link(label, settings.site() + MailWishes.LINKS + link.text()));
    }

    /** « Bonjour Léa, » */
    String hello(String name) {
        return sentence("hello", name);
    }

    String hello() {
        return sentence("hello.nobody");
    }

    private Letter letter(
            String kind, String greeting, @Nullable String code, Letter.@Nullable Link link, Object... values) {
        var paragraphs = IntStream.rangeClosed(1, MOST_PARAGRAPHS)
                .mapToObj(number -> optional(kind + "." + number, values))
                .flatMap(List::stream)
                .toList();
        var subject = sentence(kind + ".subject", values);
        return new Letter(subject, greeting, paragraphs, code, link, sentence(kind + ".why"));
    }

    private List<String> optional(String key, Object... values) {
        var sentence = sentences.getMessage("notification." + key, values, null, Locale.FRANCE);
        return sentence == null ? List.of() : List.of(sentence);
    }

    private String sentence(String key, Object... values) {
        return sentences.getMessage("notification." + key, values, Locale.FRANCE);
    }
}
