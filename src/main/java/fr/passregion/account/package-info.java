/** The young person’s « mon compte »: their Pass, what is left on it, what was used, and where their order stands. */
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {
            "shared",
            "audit",
            "identity",
            "privacy",
            "programme",
            "holder",
            "ordering",
            "card",
            "parcel",
            "entitlement",
            "partner",
            "redemption",
            "dispute",
            "replacement",
            "attachment",
            "subscription",
            "notification",
            "site"
        })
@NullMarked
package fr.passregion.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
