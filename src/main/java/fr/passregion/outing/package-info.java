/** Class outings, « sorties »: planned by an establishment, told to each young person, called at the partner’s till (EST-05). */
@ApplicationModule(
        displayName = "Outing",
        allowedDependencies = {
            "shared",
            "identity",
            "audit",
            "programme",
            "institution",
            "holder",
            "card",
            "entitlement",
            "partner",
            "redemption"
        })
@NullMarked
package fr.passregion.outing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
