/** Keeps small secrets unreadable in the database: the key that opens them lives outside it. */
@ApplicationModule(
        displayName = "Secrets",
        allowedDependencies = {})
@NullMarked
package fr.passregion.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
