package fr.passregion.faq;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A theme as its file writes it; amounts, dates and documents are blanks between braces, see {@link Blanks}. */
record FaqFile(String title, String slug, List<Entry> questions) {

    /** @param words other words by which people look for it */
    record Entry(
            String id,
            String ask,
            List<String> answer,
            @Nullable List<String> points,
            @Nullable List<String> after,
            List<String> words,
            @Nullable String benefit,
            @Nullable List<Question.Link> links) {

        Entry {
            for (var needed : Arrays.asList(id, ask, answer, words))
                Objects.requireNonNull(needed, "of the question " + id);
        }
    }
}
