package fr.passregion.programme;

import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that rights depend on, for somebody enrolled at a partner establishment.
 *
 * @param department the establishment's, two characters: « 01 », « 69 »
 * @param diploma the national code of the diploma prepared; null where none was asked or known
 * @param equipmentValidated whether the establishment has validated the first equipment (EQU-01)
 * @param doubled the benefits for which a request of doubling was accepted (MAN-04, SPO-02)
 */
public record EnrolledAs(
        SchoolYear year,
        TrackCode track,
        String department,
        InstitutionKind kind,
        @Nullable String diploma,
        boolean equipmentValidated,
        Set<BenefitCode> doubled) {

    public EnrolledAs {
        doubled = Set.copyOf(doubled);
    }

    public static EnrolledAs in(SchoolYear year, TrackCode track, String department, InstitutionKind kind) {
        return new EnrolledAs(year, track, department, kind, null, false, Set.of());
    }

    public EnrolledAs preparing(@Nullable String code) {
        return new EnrolledAs(year, track, department, kind, code, equipmentValidated, doubled);
    }

    public EnrolledAs withEquipmentValidated() {
        return new EnrolledAs(year, track, department, kind, diploma, true, doubled);
    }

    public EnrolledAs withDoubled(BenefitCode benefit) {
        var all = new HashSet<>(doubled);
        all.add(benefit);
        return new EnrolledAs(year, track, department, kind, diploma, equipmentValidated, all);
    }
}
