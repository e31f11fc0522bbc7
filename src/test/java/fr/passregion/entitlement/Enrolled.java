package fr.passregion.entitlement;

import fr.passregion.holder.Enrolment;
import fr.passregion.holder.EnrolmentConfirmed;
import fr.passregion.programme.EnrolledAs;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;

/** A holder and an enrolment, told as the dossier tells them; the recurring schools and benefits of these tests. */
record Enrolled(HolderId holder, Enrolment enrolment) {

    static final SchoolYear YEAR = SchoolYear.parse("2026-2027");
    static final BenefitCode MANUELS = new BenefitCode("MANUELS");
    static final BenefitCode SPORT = new BenefitCode("SPORT");
    static final BenefitCode CINEMA = new BenefitCode("CINEMA");
    static final BenefitCode MUSEE = new BenefitCode("MUSEE");
    static final BenefitCode PERMIS = new BenefitCode("PERMIS");
    static final BenefitCode PREMIER_EQUIPEMENT = new BenefitCode("PREMIER_EQUIPEMENT");

    private static final String LYON = "0699004M";
    private static final String CLERMONT = "0639002T";

    static Enrolled atLyon(HolderId holder, String track) {
        return new Enrolled(holder, at(LYON, track));
    }

    static Enrolled atClermont(HolderId holder, String track) {
        return new Enrolled(holder, at(CLERMONT, track));
    }

    private static Enrolment at(String uai, String track) {
        return new Enrolment(YEAR, new Uai(uai), "Lycée", InstitutionKind.LYCEE, new TrackCode(track), null);
    }

    Enrolled preparing(String diploma) {
        return new Enrolled(
                holder,
                new Enrolment(
                        enrolment.year(),
                        enrolment.institution(),
                        enrolment.institutionName(),
                        enrolment.kind(),
                        enrolment.track(),
                        diploma));
    }

    /** The same in another school year. */
    Enrolled in(SchoolYear year) {
        return new Enrolled(
                holder,
                new Enrolment(
                        year,
                        enrolment.institution(),
                        enrolment.institutionName(),
                        enrolment.kind(),
                        enrolment.track(),
                        enrolment.diploma()));
    }

    EnrolmentConfirmed confirmed() {
        return new EnrolmentConfirmed(holder, enrolment);
    }

    /** The same, as the programme is asked. */
    EnrolledAs asked() {
        return EnrolledAs.in(
                enrolment.year(), enrolment.track(), enrolment.institution().department(), enrolment.kind());
    }
}
