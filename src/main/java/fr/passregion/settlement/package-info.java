/** What the Region owes its partners: claims, statements, payment batches and the bank’s answers. */
@ApplicationModule(
        displayName = "Settlement",
        allowedDependencies = {
            "shared",
            "database",
            "secrets",
            "identity",
            "audit",
            "programme",
            "redemption",
            "partner",
            "wallet"
        })
@NullMarked
package fr.passregion.settlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
