/** The ledger: accounts, transfers and balances in integer units. Append-only, double-entry; knows nobody. */
@ApplicationModule(
        displayName = "Wallet",
        allowedDependencies = {"shared", "database"})
@NullMarked
package fr.passregion.wallet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
