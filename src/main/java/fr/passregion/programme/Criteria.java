package fr.passregion.programme;

import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.TrackCode;
import java.util.Set;

/** Which enrolments a condition or an amount speaks of. An empty set asks nothing; the others must all hold. */
public record Criteria(
        Set<TrackCode> tracks,
        Set<Level> levels,
        Set<String> departments,
        Set<InstitutionKind> kinds,
        Set<String> diplomas) {

    public Criteria {
        tracks = Set.copyOf(tracks);
        levels = Set.copyOf(levels);
        departments = Set.copyOf(departments);
        kinds = Set.copyOf(kinds);
        diplomas = Set.copyOf(diplomas);
    }

    boolean match(EnrolledAs enrolled, Level level) {
        return asks(tracks, enrolled.track())
                && asks(levels, level)
                && asks(departments, enrolled.department())
                && asks(kinds, enrolled.kind())
                && (diplomas.isEmpty() || (enrolled.diploma() != null && diplomas.contains(enrolled.diploma())));
    }

    private static <T> boolean asks(Set<T> wanted, T found) {
        return wanted.isEmpty() || wanted.contains(found);
    }
}
