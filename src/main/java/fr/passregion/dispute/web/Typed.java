package fr.passregion.dispute.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What was typed in a form of disputes: a choice among a few, and some words. */
final class Typed {

    private Typed() {}

    /** The choice of that name; what is none is an error beside its field. */
    static <E extends Enum<E>> Optional<E> choice(@Nullable String typed, E[] all, String field, Errors errors) {
        var chosen = Stream.of(all).filter(one -> one.name().equals(typed)).findFirst();
        if (chosen.isEmpty()) errors.rejectValue(field, "dispute." + field);
        return chosen;
    }

    /** On one line; too long a text is an error beside its field. */
    static String words(@Nullable String typed, int longest, String field, Errors errors) {
        var words = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        if (words.length() > longest || words.codePoints().anyMatch(Character::isISOControl))
            errors.rejectValue(field, "dispute." + field + ".long");
        return words;
    }

    static String someWords(@Nullable String typed, int longest, String field, Errors errors) {
        var words = words(typed, longest, field, errors);
        if (words.isEmpty()) errors.rejectValue(field, "dispute." + field + ".missing");
        return words;
    }
}
