package fr.passregion.institution;

import fr.passregion.institution.Institution.Contract;
import fr.passregion.shared.InstitutionKind;
import java.util.Locale;
import java.util.Optional;

/** The words and codes by which the ministries tell kinds and contracts. */
final class Nomenclature {

    static final String COLLEGE = "Collège\u00a0: ses élèves ne sont pas éligibles.";
    static final String CLOSED = "Établissement fermé.";

    private Nomenclature() {}

    /** The kind behind a « code nature »; empty for those whose pupils have no right to the Pass. */
    static Optional<InstitutionKind> kind(String nature, boolean isAgricultural) {
        return switch (nature) {
            case "300", "301", "302", "306", "320", "332", "334" ->
                Optional.of(isAgricultural ? InstitutionKind.LYCEE_AGRICOLE : InstitutionKind.LYCEE);
            case "600" -> Optional.of(InstitutionKind.CFA);
            default -> Optional.empty();
        };
    }

    /** Why an establishment of that nature is left out. */
    static String whyAside(String nature, String label) {
        return nature.equals("340") || nature.equals("352")
                ? COLLEGE
                : "«\u00a0%s\u00a0»\u00a0: ses élèves ne sont pas éligibles.".formatted(GoodCase.of(label));
    }

    /** The contract behind « Public » or « Privé » and the label of a private establishment's contract. */
    static Contract contract(String sector, String label) {
        var words = label.toUpperCase(Locale.ROOT);
        if (sector.toLowerCase(Locale.ROOT).startsWith("public")) return Contract.PUBLIC;
        if (words.startsWith("HORS CONTRAT")) return Contract.OUTSIDE_CONTRACT;
        if (words.startsWith("CONTRAT") || words.startsWith("SOUS CONTRAT")) return Contract.UNDER_CONTRACT;
        return Contract.UNKNOWN;
    }

    /** For lists that do not say: the SIRET of the State, of local authorities and of their schools begins with 1 or 2. */
    static Contract contractBySiret(String siret) {
        return siret.startsWith("1") || siret.startsWith("2") ? Contract.PUBLIC : Contract.UNKNOWN;
    }
}
