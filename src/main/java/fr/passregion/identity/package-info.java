/** Accounts, roles, sign-in, one-time codes and API keys: who is there, never what they own. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"shared", "audit", "secrets"})
@NullMarked
package fr.passregion.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
