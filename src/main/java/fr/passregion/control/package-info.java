/** Whether the books are right: every module’s invariants examined each night and on demand, and who must know of it. */
@ApplicationModule(
        displayName = "Control",
        allowedDependencies = {"shared", "identity", "audit", "wallet"})
@NullMarked
package fr.passregion.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
