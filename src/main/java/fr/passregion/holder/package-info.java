/** A young person’s dossier: identity data, contact, guardian, photo and enrolments. */
@ApplicationModule(
        displayName = "Holder",
        allowedDependencies = {"shared", "database", "identity", "audit"})
@NullMarked
package fr.passregion.holder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
