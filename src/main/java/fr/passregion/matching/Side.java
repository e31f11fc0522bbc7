package fr.passregion.matching;

import fr.passregion.matching.Matching.Difference;
import fr.passregion.matching.Matching.Pair;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/** One of the two sides of a « rapprochement », the line or the person, as it is shown: what differs is marked. */
public record Side(Mark lastName, Mark firstName, Mark birthDate) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** A word, and whether it is the one that differs. */
    public record Mark(String text, boolean differs) {}

    public static Side listed(Pair<?> pair) {
        var pupil = pair.pupil();
        return of(pupil.lastName(), pupil.firstName(), pupil.birthDate(), pair.differences());
    }

    public static Side sought(Pair<?> pair) {
        var one = pair.sought();
        return of(one.lastName(), one.firstName(), one.birthDate(), pair.differences());
    }

    private static Side of(String last, String first, LocalDate birthDate, Set<Difference> differs) {
        var isSwapped = differs.contains(Difference.NAMES_SWAPPED);
        return new Side(
                new Mark(last, isSwapped || differs.contains(Difference.LAST_NAME)),
                new Mark(first, isSwapped || differs.contains(Difference.FIRST_NAME)),
                new Mark(birthDate.format(DAY), differs.contains(Difference.BIRTH_DATE)));
    }
}
