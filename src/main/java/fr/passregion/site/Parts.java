package fr.passregion.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the components of {@code src/main/jte/component} are given; templates make them from their own views. */
public final class Parts {

    private Parts() {}

    /** A possible answer of radios, checkboxes or a list. */
    public record Option(
            String value, String label, @Nullable String hint) {
        public Option(String value, String label) {
            this(value, label, null);
        }
    }

    /** A stage of a tracker. */
    public record Stage(
            String title,
            @Nullable String text,
            Progress progress,
            @Nullable String quote) {

        public Stage(String title, @Nullable String text, Progress progress) {
            this(title, text, progress, null);
        }

        public boolean isDone() {
            return progress == Progress.DONE;
        }

        public boolean isNow() {
            return progress == Progress.NOW || isRefused();
        }

        public boolean isRefused() {
            return progress == Progress.REFUSED;
        }

        public @Nullable String css() {
            return switch (progress) {
                case DONE -> "is-done";
                case NOW -> "is-now";
                case REFUSED -> "is-now is-refused";
                case LATER -> null;
            };
        }
    }

    /** How far a stage is. */
    public enum Progress {
        DONE,
        NOW,
        REFUSED,
        LATER
    }

    /** Something to do, with its state in words and the colour of its tag; no address while it cannot be started. */
    public record Task(
            String label,
            @Nullable String href,
            String status,
            @Nullable String kind) {}

    /** A line of a summary; {@code changeWhat} ends « Modifier », for whom does not see the line. */
    public record Line(
            String term,
            String value,
            @Nullable String changeHref,
            @Nullable String changeWhat) {
        public Line(String term, String value) {
            this(term, value, null, null);
        }
    }

    /** A view of a list. */
    public record Tab(
            String label,
            String href,
            boolean isCurrent,
            @Nullable Long count) {}

    /** The numbers to show of a list’s pages: first, last and those around the current one; 0 stands for a gap. */
    public static List<Integer> pages(int current, int total) {
        var shown = new ArrayList<Integer>();
        IntStream.rangeClosed(1, total)
                .filter(number -> number == 1 || number == total || Math.abs(number - current) <= 1)
                .forEach(number -> {
                    if (!shown.isEmpty() && number > shown.getLast() + 1) shown.add(0);
                    shown.add(number);
                });
        return List.copyOf(shown);
    }
}
