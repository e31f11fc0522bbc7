/** The rights of holders on their own data: what every module holds on them, told to them, and erased when they ask. */
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {"shared", "audit", "identity", "programme", "holder", "card"})
@NullMarked
package fr.passregion.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
