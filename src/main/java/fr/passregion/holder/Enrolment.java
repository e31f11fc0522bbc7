package fr.passregion.holder;

import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import org.jspecify.annotations.Nullable;

/** Where and as what a holder is enrolled in a school year, « inscription »: what rights derive from. */
public record Enrolment(
        SchoolYear year,
        Uai institution,
        String institutionName,
        InstitutionKind kind,
        TrackCode track,
        @Nullable String diploma) {}
