/**
 * The one PostgreSQL underneath: embedded and durable by default, or a server of the operator's; migrated module by
 * module as its owner, used through a role that may not rewrite history.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package fr.passregion.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
