/** What a school year gives to whom: dates, tracks, benefits, amounts and conditions, and the one engine that decides. */
@ApplicationModule(
        displayName = "Programme",
        allowedDependencies = {"shared"})
@NullMarked
package fr.passregion.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
