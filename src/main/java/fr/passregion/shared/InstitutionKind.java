package fr.passregion.shared;

/** The kinds of establishment, « établissement ou structure d'accueil », that the FAQ tells apart (ELI-01 to ELI-07). */
public enum InstitutionKind {
    /** General, technological, vocational or mixed lycée, public or under contract. */
    LYCEE,
    /** Agricultural lycée. */
    LYCEE_AGRICOLE,
    /** Maison familiale rurale. */
    MFR,
    /** Centre de formation d'apprentis. */
    CFA,
    /** École de production: on the same footing as a CFA (ELI-07). */
    ECOLE_PRODUCTION,
    /** Mission locale. */
    MISSION_LOCALE,
    /** IME or IMPRO. */
    IME,
    /** School of sanitary and social training. */
    SANITARY_SOCIAL,
    /** Collège: its pupils are not eligible (ELI-02). */
    COLLEGE
}
