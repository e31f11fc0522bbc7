package fr.passregion.attachment.web;

import fr.passregion.shared.TrackCode;
import org.jspecify.annotations.Nullable;

/** A track, the diploma where it asks for one, and whether its first equipment is validated, as chosen. */
record ChoiceForm(String track, String diploma, @Nullable Boolean equipment) {

    ChoiceForm {
        track = text(track);
        diploma = text(diploma);
    }

    static ChoiceForm of(@Nullable TrackCode track, @Nullable String diploma) {
        return new ChoiceForm(track == null ? "" : track.value(), text(diploma), null);
    }

    boolean withEquipment() {
        return Boolean.TRUE.equals(equipment);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
