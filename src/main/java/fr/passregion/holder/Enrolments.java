package fr.passregion.holder;

import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Uai;
import java.util.List;

/** Who is enrolled where, year by year. Whoever asks must have the right to: this door does not check it. */
public interface Enrolments {

    /** A holder as enrolled in some year. */
    record Enrolled(Holder holder, Enrolment enrolment) {}

    /** Those enrolled there in the year before, and nowhere yet in this one; by name. */
    List<Enrolled> notYetIn(SchoolYear year, Uai formerly);

    /** Those enrolled there in that year whose name begins so, or whose dossier number it is; by name. */
    List<Enrolled> in(SchoolYear year, Uai institution, String wanted, int most);

    /** Those enrolled there in that year who say which diploma they prepare; by name. */
    List<Enrolled> preparingDiplomas(SchoolYear year, Uai institution);

    /** How many of those enrolled there in the year before are enrolled somewhere in this one. */
    long alreadyIn(SchoolYear year, Uai formerly);

    /** How many are enrolled there in that year. */
    long count(SchoolYear year, Uai institution);
}
