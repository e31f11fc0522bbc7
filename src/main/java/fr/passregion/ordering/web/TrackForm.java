package fr.passregion.ordering.web;

import fr.passregion.ordering.Choice;
import org.jspecify.annotations.Nullable;

/** The track, and the diploma where it asks for one, as chosen. */
record TrackForm(String track, String diploma) {

    TrackForm {
        track = Typed.text(track);
        diploma = Typed.text(diploma);
    }

    static TrackForm of(@Nullable Choice choice) {
        return choice == null
                ? new TrackForm("", "")
                : new TrackForm(choice.track().value(), Typed.text(choice.diploma()));
    }
}
