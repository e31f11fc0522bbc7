/** The one place that turns enrolments into credits, and lapses them. */
@ApplicationModule(
        displayName = "Entitlement",
        allowedDependencies = {"shared", "database", "calendar", "programme", "wallet", "holder"})
@NullMarked
package fr.passregion.entitlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
