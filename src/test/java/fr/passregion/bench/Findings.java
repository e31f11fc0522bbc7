package fr.passregion.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** What was found: the figures, what the rounds showed, and the invariants that broke. */
final class Findings {

    private final List<Figure> figures = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Consumer<String> screen;

    Findings(Consumer<String> screen) {
        this.screen = screen;
    }

    void add(Figure figure) {
        figures.add(figure);
    }

    void add(List<String> broken) {
        broken.stream().filter(fault -> !faults.contains(fault)).forEach(faults::add);
    }

    /** Tells it at once, and keeps it for the page. */
    void tell(String line) {
        screen.accept(line);
        lines.add(line);
    }

    void tell(Round round) {
        for (var part : round.stretches().entrySet()) tell(line(part));
    }

    private static String line(Map.Entry<String, Stretch> part) {
        var seen = part.getValue();
        var tail = Double.isNaN(seen.p99()) ? "" : ", p99 %.2f ms".formatted(seen.p99());
        return String.format(
                Locale.ROOT,
                "  %-34s %8.0f/s, mean %.2f ms%s, CPU %.3f + %.3f ms, foreign %.0f %%%s",
                part.getKey(),
                seen.rate(),
                seen.mean(),
                tail,
                seen.application(),
                seen.database(),
                100 * seen.foreign(),
                seen.isQuiet() ? "" : " BUSY");
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }
}
