/**
 * The demonstration: a made-up region that fills itself, and the doors by which one looks into it. Only where the
 * demonstration is on; in production none of it exists.
 */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "shared",
            "database",
            "calendar",
            "identity",
            "programme",
            "institution",
            "holder",
            "ordering",
            "attachment",
            "outing",
            "card",
            "wallet",
            "entitlement",
            "partner",
            "redemption",
            "settlement",
            "subscription",
            "notification"
        })
@NullMarked
package fr.passregion.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
