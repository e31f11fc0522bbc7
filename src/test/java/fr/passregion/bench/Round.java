package fr.passregion.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The stretches of one round, one after the other, by their names. */
record Round(Map<String, Stretch> stretches) {

    /** A stretch that can be measured again. */
    @FunctionalInterface
    interface Measurement {
        Stretch measure() throws Exception;
    }

    static Round of(Map<String, Measurement> parts) throws Exception {
        var measured = new LinkedHashMap<String, Stretch>();
        for (var part : parts.entrySet())
            measured.put(part.getKey(), part.getValue().measure());
        return new Round(measured);
    }

    Stretch of(String name) {
        return Objects.requireNonNull(stretches.get(name), name);
    }

    double foreign() {
        return stretches.values().stream().mapToDouble(Stretch::foreign).max().orElseThrow();
    }

    boolean isQuiet() {
        return stretches.values().stream().allMatch(Stretch::isQuiet);
    }
}
