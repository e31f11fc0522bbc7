package fr.passregion.notification;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an e-mail says, before it is dressed: the same sentences as text and as HTML.
 *
 * @param greeting such as « Bonjour Léa, »
 * @param code to be typed, shown large
 * @param why why the reader gets this e-mail
 * @param stop how the reader ends e-mails of this kind; null where they always come
 */
public record Letter(
        String subject,
        String greeting,
        List<String> paragraphs,
        @Nullable String code,
        @Nullable Link link,
        String why,
        @Nullable Link stop) {

    /** One that always comes: nothing ends its kind. */
    Letter(
            String subject,
            String greeting,
            List<String> paragraphs,
            @Nullable String code,
            @Nullable Link link,
            String why) {
        this(subject, greeting, paragraphs, code, link, why, null);
    }

    Letter stoppedBy(Link ending) {
        return new Letter(subject, greeting, paragraphs, code, link, why, ending);
    }

    /** The one thing to do. */
    public record Link(String label, String address) {}

    /** For readers without HTML: the same, line by line. */
    String asText() {
        return Stream.of(
                        Stream.of(greeting),
                        paragraphs.stream(),
                        Stream.ofNullable(code),
                        Stream.ofNullable(link).map(to -> to.label + "\u00a0:\n" + to.address),
                        Stream.of("--\n" + why),
                        Stream.ofNullable(stop).map(end -> end.label + "\u00a0:\n" + end.address))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }
}
