/** The helpdesk: what people write to it, what it answers and where that stands. */
@ApplicationModule(
        displayName = "Support",
        allowedDependencies = {"shared", "calendar", "identity", "audit", "holder"})
@NullMarked
package fr.passregion.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
