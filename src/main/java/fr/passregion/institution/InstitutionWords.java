package fr.passregion.institution;

import fr.passregion.shared.InstitutionKind;

/** What people call each kind of establishment, for the search and for the screens. */
public final class InstitutionWords {

    private InstitutionWords() {}

    public static String of(InstitutionKind kind) {
        return switch (kind) {
            case LYCEE -> "Lycée";
            case LYCEE_AGRICOLE -> "Lycée agricole";
            case MFR -> "Maison familiale rurale";
            case CFA -> "Centre de formation d’apprentis";
            case ECOLE_PRODUCTION -> "École de production";
            case MISSION_LOCALE -> "Mission locale";
            case IME -> "Institut médico-éducatif";
            case SANITARY_SOCIAL -> "École de formation sanitaire et sociale";
            case COLLEGE -> "Collège";
        };
    }

    public static String of(Institution.Contract contract) {
        return switch (contract) {
            case PUBLIC -> "Public";
            case UNDER_CONTRACT -> "Privé sous contrat";
            case OUTSIDE_CONTRACT -> "Privé hors contrat";
            case NOT_CONCERNED -> "Sans objet";
            case UNKNOWN -> "À vérifier";
        };
    }
}
