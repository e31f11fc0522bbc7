package fr.passregion.matching;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A list beside the requests, « rapprochement » in four parts. Every line that could be read is in one of the first three,
 * once, or is a leaver whom nobody's request resembles.
 *
 * @param exact lines whose name and birth date are those of one request, and of one only
 * @param near lines that resemble a request: nobody is validated by one unless somebody chooses it
 * @param unknown lines that resemble no request
 * @param gone lines of pupils who left, without a request
 * @param missing pending requests that no line resembles
 */
public record Matching(
        List<Pair> exact, List<Pair> near, List<Pupil> unknown, List<Pupil> gone, List<Requester> missing) {

    /** What differs between a line and a request, or makes it need a look. */
    public enum Difference {
        LAST_NAME,
        FIRST_NAME,
        /** The first name stands where the last is, and the other way round. */
        NAMES_SWAPPED,
        BIRTH_DATE,
        /** The list says that the pupil left. */
        LEFT,
        /** Several lines or requests bear this name and birth date. */
        SEVERAL
    }

    /** A line and the request that it resembles; no difference where they are the same. */
    public record Pair(Pupil pupil, Requester requester, Set<Difference> differences) {
        public Pair {
            differences = Set.copyOf(differences);
        }
    }

    /** The exact ones that still wait: those that « Valider les N » is about. */
    public List<Pair> toValidate() {
        return exact.stream().filter(pair -> pair.requester().isPending()).toList();
    }

    /** The near ones that still wait. */
    public List<Pair> toLookAt() {
        return near.stream().filter(pair -> pair.requester().isPending()).toList();
    }

    /** How many lines resemble a request: one may resemble several. */
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
