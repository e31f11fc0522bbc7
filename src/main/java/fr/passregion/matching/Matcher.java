package fr.passregion.matching;

import fr.passregion.matching.Matching.Difference;
import fr.passregion.matching.Matching.Pair;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lays lines beside people of ours. Alike means the same name, spelling aside, and the same birth date, on one line and of one
 * person; nearly alike means one of the two the same and the other mistyped.
 */
final class Matcher<S extends Sought> {

    private final List<Pupil> pupils;
    private final List<S> sought;
    private final List<Pair<S>> exact = new ArrayList<>();
    private final List<Pair<S>> near = new ArrayList<>();

    private Matcher(List<Pupil> pupils, List<S> sought) {
        this.pupils = pupils;
        this.sought = sought;
    }

    static <S extends Sought> Matching<S> match(List<Pupil> pupils, List<S> sought) {
        return new Matcher<>(pupils, sought).match();
    }

    private Matching<S> match() {
        sameNameAndDate();
        var free = without(sought, Pair::sought);
        nearlyThose(without(pupils, Pair::pupil), free);
        var rest = without(pupils, Pair::pupil);
        return new Matching<>(
                List.copyOf(exact),
                List.copyOf(near),
                rest.stream().filter(pupil -> !pupil.left()).toList(),
                rest.stream().filter(Pupil::left).toList(),
                without(sought, Pair::sought).stream().filter(Sought::isPending).toList());
    }

    private void sameNameAndDate() {
        var byKey = sought.stream().collect(Collectors.groupingBy(Matcher::key));
        var namesakes = pupils.stream().collect(Collectors.groupingBy(Pupil::key, Collectors.counting()));
        for (var pupil : pupils) {
            var same = byKey.getOrDefault(pupil.key(), List.of());
            var isOne = same.size() == 1 && namesakes.getOrDefault(pupil.key(), 0L) == 1;
            for (var one : same) {
                var doubts = EnumSet.noneOf(Difference.class);
                if (!isOne) doubts.add(Difference.SEVERAL);
                if (pupil.left()) doubts.add(Difference.LEFT);
                (doubts.isEmpty() ? exact : near).add(new Pair<>(pupil, one, doubts));
            }
        }
    }

    private void nearlyThose(List<Pupil> lines, List<S> people) {
        var byDate = people.stream().collect(Collectors.groupingBy(Sought::birthDate));
        var byName =
                people.stream().collect(Collectors.groupingBy(one -> Spelling.key(one.lastName(), one.firstName())));
        for (var pupil : lines) {
            var sameDate = byDate.getOrDefault(pupil.birthDate(), List.of());
            var sameName = byName.getOrDefault(Spelling.key(pupil.lastName(), pupil.firstName()), List.of());
            Stream.concat(sameDate.stream(), sameName.stream())
                    .distinct()
                    .flatMap(one -> near(pupil, one).stream())
                    .forEach(near::add);
        }
    }

    private Optional<Pair<S>> near(Pupil pupil, S one) {
        var names = names(pupil, one);
        var differences = EnumSet.noneOf(Difference.class);
        if (!pupil.birthDate().equals(one.birthDate())) {
            if (!isMistyped(pupil.birthDate(), one.birthDate())) return Optional.empty();
            differences.add(Difference.BIRTH_DATE);
        }
        if (names == null) return Optional.empty();
        differences.addAll(names);
        if (pupil.left()) differences.add(Difference.LEFT);
        return Optional.of(new Pair<>(pupil, one, differences));
    }

    /** What differs between two names; null where they are two people's. */
    private static @Nullable Set<Difference> names(Pupil pupil, Sought one) {
        if (Spelling.key(pupil.lastName(), pupil.firstName()).equals(Spelling.key(one.firstName(), one.lastName())))
            return EnumSet.of(Difference.NAMES_SWAPPED);
        if (!Spelling.isNear(pupil.lastName(), one.lastName())) return null;
        if (!Spelling.isNear(pupil.firstName(), one.firstName())) return null;
        var differences = EnumSet.noneOf(Difference.class);
        if (!Spelling.plain(pupil.lastName()).equals(Spelling.plain(one.lastName())))
            differences.add(Difference.LAST_NAME);
        if (!Spelling.plain(pupil.firstName()).equals(Spelling.plain(one.firstName())))
            differences.add(Difference.FIRST_NAME);
        return differences;
    }

    /** Whether one part of the date alone differs, or day and month stand in each other's place. */
    private static boolean isMistyped(LocalDate one, LocalDate other) {
        var isInverted = one.getYear() == other.getYear()
                && one.getDayOfMonth() == other.getMonthValue()
                && one.getMonthValue() == other.getDayOfMonth();
        var hasSameDay =
                MonthDay.from(one).equals(MonthDay.from(other)) && Math.abs(one.getYear() - other.getYear()) <= 1;
        var hasSameYear = one.getYear() == other.getYear()
                && (one.getDayOfMonth() == other.getDayOfMonth() || one.getMonth() == other.getMonth());
        return isInverted || hasSameDay || hasSameYear;
    }

    static String key(Sought one) {
        return Spelling.key(one.lastName(), one.firstName()) + " " + one.birthDate();
    }

    private <T> List<T> without(Collection<T> all, Function<Pair<S>, T> side) {
        var paired = new HashSet<>();
        for (var pair : exact) paired.add(side.apply(pair));
        for (var pair : near) paired.add(side.apply(pair));
        return all.stream().filter(one -> !paired.contains(one)).toList();
    }
}
