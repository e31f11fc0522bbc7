/** Cards made again: loss, theft, breakage and defects declared, the fee and which benefit pays it, the way of the new card. */
@ApplicationModule(
        displayName = "Replacement",
        allowedDependencies = {
            "shared",
            "audit",
            "identity",
            "holder",
            "programme",
            "card",
            "parcel",
            "wallet",
            "entitlement"
        })
@NullMarked
package fr.passregion.replacement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
