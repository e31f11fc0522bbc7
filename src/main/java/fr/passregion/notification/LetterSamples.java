package fr.passregion.notification;

import fr.passregion.shared.Language;
import gg.jte.TemplateEngine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One of every kind of e-mail and push, « modèles de courriels », to be read before anybody receives one. */
@Component
public class LetterSamples {

    private static final String READER = "Léa";
    private static final String CODE = "042 042";

    private final Letters letters;
    private final TemplateEngine templates;

    LetterSamples(Letters letters, TemplateEngine templates) {
        this.letters = letters;
        this.templates = templates;
    }

    /** An e-mail as it would leave. */
    public record Sample(String kind, String subject, String text, String html) {}

    /** Every kind in that language; what only staff are written is in French alone. */
    public List<Sample> all(Language language) {
        return specimens(language).entrySet().stream()
                .map(one -> sample(language, one.getKey(), one.getValue()))
                .toList();
    }

    public Optional<Sample> find(String kind, Language language) {
        return Optional.ofNullable(specimens(language).get(kind)).map(values -> sample(language, kind, values));
    }

    /** The words of every kind of push. */
    public List<String> pushes(Language language) {
        return PushSender.PATHS.keySet().stream()
                .sorted()
                .map(kind -> letters.push(language, kind))
                .toList();
    }

    private static Map<String, Object[]> specimens(Language language) {
        var all = new LinkedHashMap<>(Specimens.ofYoungPeople());
        if (language == Language.FRENCH) all.putAll(Specimens.ofStaff());
        return all;
    }

    private Sample sample(Language language, String kind, Object... values) {
        var pen = letters.to(language, READER);
        var letter = kind.equals("code") ? pen.withCode(kind, CODE, values) : pen.withLink(kind, "/mon-compte", values);
        return new Sample(kind, letter.subject(), letter.asText(), letter.asHtml(templates));
    }
}
