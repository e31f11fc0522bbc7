package fr.passregion.institution;

import fr.passregion.institution.Institution.Contract;
import fr.passregion.institution.Sheet.Position;
import fr.passregion.shared.InstitutionKind;
import org.jspecify.annotations.Nullable;

/** What a reader made of one line, before its code, number and place are checked. */
record Draft(
        String uai,
        String name,
        String officialName,
        InstitutionKind kind,
        Contract contract,
        Place place,
        String siret,
        @Nullable Position position) {

    /** Where a line says it is; any part may be empty. */
    record Place(String address, String postcode, String town, String insee) {}

    /** What a reader says of a line. */
    sealed interface Reading {

        record Read(Draft draft) implements Reading {}

        /** Right, and not the Region's concern. */
        record Aside(String why) implements Reading {}

        record Wrong(String why) implements Reading {}
    }
}
