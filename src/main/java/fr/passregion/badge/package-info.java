/** The Pass as an access badge of its holder's establishment: what its doors may know, and nothing about benefits (CAR-09). */
@ApplicationModule(
        displayName = "Badge",
        allowedDependencies = {"shared", "secrets", "identity", "audit", "calendar", "holder", "card", "institution"})
@NullMarked
package fr.passregion.badge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
