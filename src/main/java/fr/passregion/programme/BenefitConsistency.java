package fr.passregion.programme;

import static fr.passregion.programme.ProgrammeFile.orNone;

import fr.passregion.programme.ProgrammeFile.AmountLine;
import fr.passregion.programme.ProgrammeFile.BenefitLine;
import fr.passregion.programme.ProgrammeFile.CriteriaLine;
import fr.passregion.programme.ProgrammeFile.TrackLine;
import fr.passregion.shared.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The consistency of one benefit of a programme file. */
record BenefitConsistency(ProgrammeFile file, int index) {

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        faults.addAll(pieces());
        faults.addAll(rule(benefit().sinceLoading(), "/sinceLoading"));
        faults.addAll(rule(benefit().oncePerDay(), "/oncePerDay"));
        if (benefit().sinceLoading() != null && benefit().expiry().monthsAfterLoading() == null) {
            var wrong = "only a benefit that runs from its loading, « monthsAfterLoading », knows when that was";
            faults.add(new Fault(path() + "/sinceLoading", wrong));
        }
        each(benefit().allConditions(), "/conditions/").forEach(faults::addAll);
        each(benefit().amounts(), "/amounts/").forEach(faults::addAll);
        var amounts = benefit().amounts();
        for (int i = 0; i < amounts.size(); i++) {
            faults.addAll(quantity(amounts.get(i), path() + "/amounts/" + i));
            faults.addAll(overlaps(i));
        }
        return faults;
    }

    private BenefitLine benefit() {
        return file.benefits().get(index);
    }

    private String path() {
        return "/benefits/" + index;
    }

    private List<Fault> pieces() {
        var faults = new ArrayList<Fault>();
        var euros = benefit().unit() == Unit.EUR;
        if (!euros && benefit().counted() == null) {
            faults.add(new Fault(path(), "a benefit in " + benefit().unit() + " says how its pieces are « counted »"));
        }
        if (euros && benefit().unlimited()) {
            faults.add(
                    new Fault(path() + "/unlimited", "a benefit in EUR has a limit; TICKET and ENTRY may have none"));
        }
        if (euros && benefit().holderContribution() != null) {
            var wrong = "a contribution is paid for each piece; a benefit in EUR has none";
            faults.add(new Fault(path() + "/holderContribution", wrong));
        }
        return faults;
    }

    private Stream<List<Fault>> each(List<? extends CriteriaLine> lines, String under) {
        return IntStream.range(0, lines.size()).mapToObj(i -> {
            var at = path() + under + i;
            var faults = new ArrayList<Fault>();
            faults.addAll(origin(lines.get(i), at));
            faults.addAll(unknown(lines.get(i), at));
            return faults;
        });
    }

    private List<Fault> rule(ProgrammeFile.@Nullable Rule rule, String at) {
        return rule == null ? List.of() : origin(rule.source(), rule.assumption(), path() + at);
    }

    private static List<Fault> origin(CriteriaLine line, String at) {
        return origin(line.source(), line.assumption(), at);
    }

    private static List<Fault> origin(@Nullable String source, boolean assumption, String at) {
        return source != null || assumption
                ? List.of()
                : List.of(new Fault(at, "says nowhere where it comes from: « source » or « assumption: true »"));
    }

    private List<Fault> unknown(CriteriaLine line, String at) {
        var tracks = file.tracks().stream().map(TrackLine::code).toList();
        var diplomas = file.allDiplomas().stream().map(Diploma::code).toList();
        return Stream.of(
                        unknown(line.tracks(), tracks, at + "/tracks", "track"),
                        unknown(line.departments(), file.departments().keySet(), at + "/departments", "group"),
                        unknown(line.diplomas(), diplomas, at + "/diplomas", "diploma"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Fault> unknown(@Nullable List<String> named, Collection<String> known, String at, String what) {
        var codes = orNone(named);
        return IntStream.range(0, codes.size())
                .filter(i -> !known.contains(codes.get(i)))
                .mapToObj(i -> new Fault(
                        at + "/" + i,
                        "unknown " + what + " " + codes.get(i) + "; allowed: "
                                + String.join(", ", new TreeSet<>(known))))
                .toList();
    }

    private List<Fault> quantity(AmountLine line, String at) {
        var amount = line.amount();
        if (benefit().unlimited()) {
            return amount == null
                    ? List.of()
                    : List.of(new Fault(at + "/amount", "an unlimited benefit has no amount: leave it out"));
        }
        if (amount == null)
            return List.of(new Fault(at, "an « amount » is missing; only an unlimited benefit has none"));
        if (benefit().unit() == Unit.EUR || isWhole(amount)) return List.of();
        return List.of(new Fault(at + "/amount", amount + " is not a whole number of pieces"));
    }

    private static boolean isWhole(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0;
    }

    /** Two amounts that could apply to the same enrolment would make the answer depend on their order. */
    private List<Fault> overlaps(int second) {
        var amounts = benefit().amounts();
        return IntStream.range(0, second)
                .filter(first -> overlap(amounts.get(first), amounts.get(second)))
                .mapToObj(first -> new Fault(
                        path() + "/amounts/" + second,
                        "may apply together with /amounts/" + first
                                + "; at most one amount may apply to an enrolment: tell their tracks, levels,"
                                + " departments, kinds or diplomas apart"))
                .toList();
    }

    private static boolean overlap(CriteriaLine one, CriteriaLine other) {
        return meet(one.tracks(), other.tracks())
                && meet(one.levels(), other.levels())
                && meet(one.departments(), other.departments())
                && meet(one.kinds(), other.kinds())
                && meet(one.diplomas(), other.diplomas());
    }

    private static boolean meet(@Nullable List<?> one, @Nullable List<?> other) {
        return one == null || other == null || !Collections.disjoint(one, other);
    }
}
