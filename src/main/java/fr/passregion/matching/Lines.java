package fr.passregion.matching;

import fr.passregion.matching.Aside.Reason;
import fr.passregion.shared.SchoolYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of a list, one after the other: none goes uncounted. */
final class Lines {

    private final List<Pupil> pupils = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();

    private int next() {
        return pupils.size() + asides.size() + 1;
    }

    void aside(Reason reason) {
        asides.add(new Aside(next(), reason));
    }

    /** A pupil, unless the line lacks what makes one. */
    void pupil(String lastName, String firstName, Optional<LocalDate> birthDate, String group, boolean left) {
        if (Spelling.plain(lastName).isEmpty() || Spelling.plain(firstName).isEmpty()) aside(Reason.NO_NAME);
        else if (birthDate.isEmpty()) aside(Reason.NO_BIRTH_DATE);
        else pupils.add(new Pupil(next(), cut(lastName), cut(firstName), birthDate.get(), cut(group), left));
    }

    PupilList list(@Nullable SchoolYear year) {
        return new PupilList(List.copyOf(pupils), List.copyOf(asides), year);
    }

    private static String cut(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100);
    }
}
