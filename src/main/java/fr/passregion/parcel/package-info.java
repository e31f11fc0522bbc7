/** Parcels of cards, « colis », on their way to establishments: announced, ticked off, handed over one by one (CAR-08). */
@ApplicationModule(
        displayName = "Parcel",
        allowedDependencies = {"shared", "identity", "audit", "holder", "institution", "card"})
@NullMarked
package fr.passregion.parcel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
