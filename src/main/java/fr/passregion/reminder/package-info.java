/** Tells holders, some time before, what they are about to lose and where near them it can be used. */
@ApplicationModule(
        displayName = "Reminder",
        allowedDependencies = {"shared", "calendar", "programme", "wallet", "entitlement", "holder", "partner"})
@NullMarked
package fr.passregion.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
