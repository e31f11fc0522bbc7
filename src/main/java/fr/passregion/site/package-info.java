/** The frame of every page, the public pages, the young person’s account and the demonstration. */
@ApplicationModule(
        displayName = "Site",
        allowedDependencies = {
            "shared",
            "database",
            "calendar",
            "audit",
            "identity",
            "programme",
            "faq",
            "institution",
            "holder",
            "ordering",
            "card",
            "wallet",
            "entitlement",
            "partner",
            "redemption",
            "settlement",
            "notification"
        })
@NullMarked
package fr.passregion.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
