/** Who did what to whose data, when and why: an append-only trail of the acts of staff. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared"})
@NullMarked
package fr.passregion.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
