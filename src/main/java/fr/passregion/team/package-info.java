/** The team of an establishment, « équipe » (EST-06): who works at its desk, who is invited to, and who no longer does. */
@ApplicationModule(
        displayName = "Team",
        allowedDependencies = {"shared", "identity", "audit", "institution"})
@NullMarked
package fr.passregion.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
