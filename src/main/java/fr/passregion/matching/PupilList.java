package fr.passregion.matching;

import fr.passregion.shared.SchoolYear;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An establishment's list as it was read, « liste d'élèves »: each of its lines is a pupil or set aside.
 *
 * @param year the school year that the file says it is of; null where it says none
 */
public record PupilList(
        List<Pupil> pupils, List<Aside> asides, @Nullable SchoolYear year) {

    public int lines() {
        return pupils.size() + asides.size();
    }

    /** The same with each line that repeats another word for word set aside. */
    PupilList withoutRepeats() {
        var seen = new HashSet<List<Object>>();
        var kept = new ArrayList<Pupil>();
        var left = new ArrayList<>(asides);
        for (var pupil : pupils) {
            var words = List.<Object>of(
                    pupil.lastName(), pupil.firstName(), pupil.birthDate(), pupil.group(), pupil.left());
            if (seen.add(words)) kept.add(pupil);
            else left.add(new Aside(pupil.line(), Aside.Reason.TWICE));
        }
        return new PupilList(List.copyOf(kept), List.copyOf(left), year);
    }
}
