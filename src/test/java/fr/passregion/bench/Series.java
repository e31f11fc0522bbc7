package fr.passregion.bench;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rounds that were measured alternately, so that whatever changes on the machine meanwhile changes for all sides. A round
 * during which others took more than a tenth of the machine is measured again, a few times at the most; when the machine
 * is never quiet, the quietest rounds count, and it is said.
 */
record Series(List<Round> rounds) {

    static Series of(Options options, Map<String, Round.Measurement> parts, Findings findings) throws Exception {
        var count = options.rounds();
        var measured = new ArrayList<Round>();
        while (measured.stream().filter(Round::isQuiet).count() < count
                && measured.size() < count + options.repeated()) {
            measured.add(Round.of(parts));
            findings.tell(measured.getLast());
        }
        var kept = measured.stream()
                .sorted(comparingDouble(Round::foreign))
                .limit(count)
                .toList();
        return new Series(kept);
    }

    /** The median of what each round says by itself. */
    private double median(ToDoubleFunction<Round> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** A line of the table: the median, before its limit if it has one. */
    Figure figure(String workload, String what, @Nullable Limit limit, ToDoubleFunction<Round> measured) {
        return new Figure(workload, what, median(measured), limit, isQuiet());
    }

    private boolean isQuiet() {
        return rounds.stream().allMatch(Round::isQuiet);
    }
}
