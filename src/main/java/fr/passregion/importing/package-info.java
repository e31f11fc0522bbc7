/** Official registers taken in as they come: a file is recognised by its headers, read as a job, and every line accounted for. */
@ApplicationModule(
        displayName = "Importing",
        allowedDependencies = {"shared", "calendar", "identity", "audit"})
@NullMarked
package fr.passregion.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
