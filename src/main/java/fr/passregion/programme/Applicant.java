package fr.passregion.programme;

import org.jspecify.annotations.Nullable;

/**
 * What the public check asks of somebody: enrolment and nothing else, neither age nor home address (ELI-01 to ELI-12).
 *
 * @param preparing the diploma an apprentice prepares; null for anybody else
 * @param repeating whether the year is done again, which changes nothing to the right (ELI-11)
 */
public record Applicant(Situation situation, @Nullable Preparing preparing, School school, boolean repeating) {

    /** The diploma of an apprentice. */
    public enum Preparing {
        CAP,
        VOCATIONAL_BAC,
        BTS,
        /** « Licence professionnelle », engineer, master… (ELI-08). */
        HIGHER_EDUCATION
    }

    /**
     * What is known of the establishment.
     *
     * @param inRegion whether its address, not the home's, is in the Region (ELI-03)
     * @param withoutContract private and without a contract of association with the State (ELI-09)
     * @param hasAgreement whether it has signed its agreement, « convention », with the Region (ELI-03)
     */
    public record School(boolean inRegion, boolean withoutContract, boolean hasAgreement) {

        /** In the Region, with its agreement: the ordinary case. */
        public static final School PARTNER = new School(true, false, true);
    }

    /** Somebody in this situation at a partner establishment of the Region. */
    public static Applicant in(Situation situation) {
        return new Applicant(situation, null, School.PARTNER, false);
    }

    public static Applicant apprentice(Preparing preparing) {
        return new Applicant(Situation.APPRENTICE, preparing, School.PARTNER, false);
    }

    public Applicant at(School establishment) {
        return new Applicant(situation, preparing, establishment, repeating);
    }

    public Applicant repeatingTheYear() {
        return new Applicant(situation, preparing, school, true);
    }
}
