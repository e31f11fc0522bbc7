package fr.passregion.notification;

import fr.passregion.shared.Language;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an e-mail says, before it is dressed: the same sentences as text and as HTML.
 *
 * @param greeting such as « Bonjour Léa, »
 * @param code to be typed, shown large
 * @param ending why the reader gets this e-mail, then what never comes from us
 * @param stop how the reader ends e-mails of this kind; null where they always come
 */
public record Letter(
        Language language,
        String subject,
        String greeting,
        List<String> paragraphs,
        @Nullable String code,
        @Nullable Link link,
        List<String> ending,
        @Nullable Link stop) {

    Letter stoppedBy(Link end) {
        return new Letter(language, subject, greeting, paragraphs, code, link, ending, end);
    }

    /** The one thing to do. */
    public record Link(String label, String address) {

        private String in(Language language) {
            return label + (language == Language.FRENCH ? "\u00a0:\n" : ":\n") + address;
        }
    }

    String asHtml(TemplateEngine templates) {
        var html = new StringOutput();
        templates.render("mail/letter.jte", this, html);
        return html.toString();
    }

    /** For readers without HTML: the same, line by line. */
    String asText() {
        return Stream.of(
                        Stream.of(greeting),
                        paragraphs.stream(),
                        Stream.ofNullable(code),
                        Stream.ofNullable(link).map(to -> to.in(language)),
                        Stream.of("--\n" + String.join("\n\n", ending)),
                        Stream.ofNullable(stop).map(end -> end.in(language)))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n\n", "", "\n"));
    }
}
