/** Cards: their numbers and codes, the batches for the card maker, their states. */
@ApplicationModule(
        displayName = "Card",
        allowedDependencies = {"shared", "database", "secrets", "identity", "audit", "holder", "institution"})
@NullMarked
package fr.passregion.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
