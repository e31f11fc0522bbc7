/** The home of an establishment's staff, « accueil de l'établissement »: what waits for them, and their figures (EST-01, EST-06). */
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "shared",
            "identity",
            "holder",
            "institution",
            "programme",
            "ordering",
            "renewal",
            "attachment",
            "outing",
            "parcel",
            "badge"
        })
@NullMarked
package fr.passregion.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
