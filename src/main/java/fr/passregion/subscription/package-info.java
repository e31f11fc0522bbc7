/** Subscriptions to an external platform, the kiosque culturel: handed over by a signed code, confirmed by the platform. */
@ApplicationModule(
        displayName = "Subscription",
        allowedDependencies = {
            "shared",
            "database",
            "calendar",
            "secrets",
            "audit",
            "programme",
            "entitlement",
            "partner"
        })
@NullMarked
package fr.passregion.subscription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
