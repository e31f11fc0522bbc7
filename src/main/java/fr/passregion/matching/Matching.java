package fr.passregion.matching;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A list beside people of ours, « rapprochement » in four parts: those who ask for a Pass, or those of last year. Every line
 * that could be read is in one of the first three, once, or is a leaver whom none of them resembles.
 *
 * @param exact lines whose name and birth date are those of one person, and of one only
 * @param near lines that resemble a person: nothing is decided by one unless somebody chooses it
 * @param unknown lines that resemble nobody
 * @param gone lines of pupils who left, and resemble nobody
 * @param missing people to be decided on whom no line resembles
 */
public record Matching<S extends Sought>(
        List<Pair<S>> exact, List<Pair<S>> near, List<Pupil> unknown, List<Pupil> gone, List<S> missing) {

    /** What differs between a line and a person, or makes it need a look. */
    public enum Difference {
        LAST_NAME,
        FIRST_NAME,
        /** The first name stands where the last is, and the other way round. */
        NAMES_SWAPPED,
        BIRTH_DATE,
        /** The list says that the pupil left. */
        LEFT,
        /** Several lines or people bear this name and birth date. */
        SEVERAL
    }

    /** A line and the person whom it resembles; no difference where they are the same. */
    public record Pair<S extends Sought>(Pupil pupil, S sought, Set<Difference> differences) {
        public Pair {
            differences = Set.copyOf(differences);
        }
    }

    /** The exact ones that still wait: those that « Valider les N » is about. */
    public List<Pair<S>> toValidate() {
        return exact.stream().filter(pair -> pair.sought().isPending()).toList();
    }

    /** The near ones that still wait. */
    public List<Pair<S>> toLookAt() {
        return near.stream().filter(pair -> pair.sought().isPending()).toList();
    }

    /** How many lines resemble somebody: one may resemble several. */
    public int nearLines() {
        return near.stream()
                .map(pair -> pair.pupil().line())
                .collect(Collectors.toSet())
                .size();
    }

    /** How many lines these parts account for. */
    public int lines() {
        return exact.size() + nearLines() + unknown.size() + gone.size();
    }
}
