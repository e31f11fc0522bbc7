/** Uses that their holder does not recognise: who answers until when, and what is decided. */
@ApplicationModule(
        displayName = "Dispute",
        allowedDependencies = {"shared", "identity", "audit", "programme", "partner", "redemption", "settlement"})
@NullMarked
package fr.passregion.dispute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
