/** Establishments that welcome young people: their kind, contract, agreement with the Region and offered tracks. */
@ApplicationModule(
        displayName = "Institution",
        allowedDependencies = {"shared", "identity", "audit", "programme", "importing"})
@NullMarked
package fr.passregion.institution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
