/** The order of a Pass in seven steps and its two verdicts, the establishment’s and the Region’s. */
@ApplicationModule(
        displayName = "Ordering",
        allowedDependencies = {
            "shared",
            "identity",
            "audit",
            "calendar",
            "holder",
            "institution",
            "programme",
            "card",
            "parcel"
        })
@NullMarked
package fr.passregion.ordering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
