package fr.passregion.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is measured, and how long. */
final class Options {

    /** Parts of the bench that may be run alone. */
    enum Workload {
        /** Debits at 8, 32 and 128 connections beside pgbench. */
        DEBIT,
        /** Debits at a pace that does not wait for answers. */
        PACED,
        /** One partner, or one card, at which all come together. */
        HOT,
        REPLAY,
        /** Establishments by name, with a slip. */
        SEARCH,
        /** Cards with a long past beside cards with a short one. */
        MOVEMENTS,
        /** Many cards beside few. */
        GROWTH;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final String USAGE =
            """
            bin/bench [--only WORKLOAD,…] [--rounds N] [--seconds N] [--warm-up N] [--cards N] [--quick] [--write] [--jar FILE]
              --only     of %s
              --rounds   how often each side is measured (5)
              --seconds  how long each time (6)
              --warm-up  how many seconds before (60)
              --cards    how many are debited (100000)
              --quick    a try with little data and one short round: invariants are checked, speed is not judged
              --write    writes docs/benchmarks.md""".formatted(Arrays.stream(Workload.values()).map(Workload::word).collect(Collectors.joining(", ")));

    private Set<Workload> workloads = EnumSet.allOf(Workload.class);
    private Path jar = Path.of("target", "passregion.jar");
    private boolean quick;
    private boolean write;
    private int rounds;
    private int seconds;
    private int warmUp;
    private int cards;

    private Options() {}

    /** Reads a line of options; one that is not understood is refused with how they are used. */
    static Options parse(String line) {
        var options = new Options();
        var words = List.of(line.strip().split("\\s+")).iterator();
        while (words.hasNext()) options.read(words.next(), words);
        if (options.write && !options.isWhole())
            throw new IllegalArgumentException("Only a whole run at full size is written.\n" + USAGE);
        return options;
    }

    private void read(String word, Iterator<String> more) {
        switch (word) {
            case "" -> {}
            case "--help" -> throw new IllegalArgumentException(USAGE);
            case "--quick" -> quick = true;
            case "--write" -> write = true;
            case "--only" -> workloads = workloads(value(word, more));
            case "--rounds" -> rounds = Integer.parseInt(value(word, more));
            case "--seconds" -> seconds = Integer.parseInt(value(word, more));
            case "--cards" -> cards = Integer.parseInt(value(word, more));
            case "--warm-up" -> warmUp = Integer.parseInt(value(word, more));
            case "--jar" -> jar = Path.of(value(word, more));
            default -> throw new IllegalArgumentException("Unknown: " + word + "\n" + USAGE);
        }
    }

    private static Set<Workload> workloads(String words) {
        var wanted = Set.of(words.split(","));
        var found = Arrays.stream(Workload.values())
                .filter(workload -> wanted.contains(workload.word()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Workload.class)));
        if (found.size() < wanted.size()) throw new IllegalArgumentException("Unknown among: " + words + "\n" + USAGE);
        return found;
    }

    private static String value(String word, Iterator<String> more) {
        if (!more.hasNext()) throw new IllegalArgumentException("What of " + word + "?\n" + USAGE);
        return more.next();
    }

    private boolean isWhole() {
        return !quick && cards == 0 && workloads.size() == Workload.values().length;
    }

    boolean has(Workload workload) {
        return workloads.contains(workload);
    }

    boolean hasAny(Predicate<Workload> wanted) {
        return workloads.stream().anyMatch(wanted);
    }

    Path jar() {
        return jar;
    }

    boolean quick() {
        return quick;
    }

    boolean write() {
        return write;
    }

    int rounds() {
        if (rounds > 0) return rounds;
        return quick ? 1 : 5;
    }

    /** How often a round may be measured again because the machine was busy with other things. */
    int repeated() {
        return quick ? 0 : 3;
    }

    /** How long each side of a round is measured. */
    Duration stretch() {
        if (seconds > 0) return Duration.ofSeconds(seconds);
        return Duration.ofSeconds(quick ? 1 : 6);
    }

    Duration warmUp() {
        if (warmUp > 0) return Duration.ofSeconds(warmUp);
        return Duration.ofSeconds(quick ? 2 : 60);
    }

    int cards() {
        if (cards > 0) return cards;
        return quick ? 1_000 : 100_000;
    }

    int fewCards() {
        return quick ? 500 : 10_000;
    }

    int manyCards() {
        return quick ? 2_000 : 1_000_000;
    }

    int longPast() {
        return quick ? 500 : 10_000;
    }
}
