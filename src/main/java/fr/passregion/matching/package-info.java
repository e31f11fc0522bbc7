/** An establishment's list of pupils beside the requests made to it, « rapprochement » : alike, nearly alike, or neither (EST-01). */
@ApplicationModule(
        displayName = "Matching",
        allowedDependencies = {"shared", "identity", "calendar", "holder", "institution", "programme", "ordering"})
@NullMarked
package fr.passregion.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
