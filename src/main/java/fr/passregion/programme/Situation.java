package fr.passregion.programme;

/** What a visitor says of the coming year in the public check, « ta situation » (ELI-12). */
public enum Situation {
    COLLEGE,
    /** « 3e prépa-professionnelle », today « prépa-métiers » (ELI-05). */
    PREPA_PRO,
    /** « 3e ou 4e agricole » (ELI-06). */
    AGRICULTURAL_COLLEGE,
    /** General or technological classes of a lycée. */
    GENERAL_LYCEE,
    /** CAP or vocational Bac at a lycée, agricultural lycée or MFR, as a pupil. */
    VOCATIONAL_LYCEE,
    /** BTS or preparatory class in a lycée. */
    POST_BAC_LYCEE,
    /** With a contract of apprenticeship; the diploma prepared decides (ELI-08). */
    APPRENTICE,
    /** « École de production » (ELI-07). */
    PRODUCTION_SCHOOL,
    MISSION_LOCALE,
    IME,
    SANITARY_SOCIAL,
    /** University, school of engineers or of business… (ELI-02). */
    HIGHER_EDUCATION,
    /** « Service civique » (ELI-04). */
    CIVIC_SERVICE,
    /** « Contrat de professionnalisation » (ELI-10). */
    PROFESSIONALISATION_CONTRACT
}
