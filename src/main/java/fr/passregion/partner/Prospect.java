package fr.passregion.partner;

import fr.passregion.shared.PartnerKind;
import org.jspecify.annotations.Nullable;

/** What an official list says of a place that could become a partner; {@code number} is its own in that list. */
record Prospect(
        String source,
        String number,
        String name,
        PartnerKind kind,
        Where where,
        String website,
        @Nullable Boolean isArtHouse) {

    /** Its place; the department is empty and the position null when the list is silent. */
    record Where(
            String address,
            String town,
            String department,
            @Nullable Double latitude,
            @Nullable Double longitude) {}
}
