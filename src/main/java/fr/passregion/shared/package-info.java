/** The values that every subject speaks of: amounts, school years, identifiers. Values only, no beans. */
@ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
@NullMarked
package fr.passregion.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
