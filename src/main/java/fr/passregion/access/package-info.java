/** « Mon accès »: how those who work here prove who they are, where they are signed in, and how a lost factor is replaced. */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"shared", "identity", "card"})
@NullMarked
package fr.passregion.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
