/** Partners of the network: agreements, points of sale, staff and bank details. */
@ApplicationModule(
        displayName = "Partner",
        allowedDependencies = {"shared", "database", "secrets", "identity", "audit", "programme", "importing"})
@NullMarked
package fr.passregion.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
