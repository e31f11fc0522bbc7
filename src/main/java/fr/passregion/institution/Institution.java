package fr.passregion.institution;

import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import java.util.Set;

/**
 * An establishment, « établissement ou structure d'accueil », and what the Region agreed with it. Only an affiliated one
 * can be ordered for; one outside contract never is (ELI-09).
 */
public record Institution(
        Uai uai,
        String name,
        InstitutionKind kind,
        Contract contract,
        String town,
        String postcode,
        boolean affiliated,
        Set<TrackCode> tracks) {

    /** The State's contract with it, « contrat d'association ». */
    public enum Contract {
        PUBLIC,
        UNDER_CONTRACT,
        OUTSIDE_CONTRACT,
        /** No private school, so the contract is not asked for: CFA, école de production, mission locale, IME. */
        NOT_CONCERNED,
        /** The source does not say: an agent must settle it before any affiliation. */
        UNKNOWN
    }

    public String department() {
        return uai.department();
    }
}
