/** The till: look-up, debit and refusal, on a page and through the API. */
@ApplicationModule(
        displayName = "Redemption",
        allowedDependencies = {
            "shared",
            "database",
            "secrets",
            "identity",
            "audit",
            "card",
            "wallet",
            "entitlement",
            "partner",
            "holder",
            "programme",
            "subscription"
        })
@NullMarked
package fr.passregion.redemption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
