package fr.passregion.support.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry in words.
 *
 * @param lastSeen what the form of an agent says it saw; null where nothing was read
 */
public record InquiryView(
        long number,
        String topic,
        @Nullable String context,
        String state,
        String opened,
        String changed,
        @Nullable Long lastSeen,
        List<SaidView> said) {

    /** One thing that was written. */
    public record SaidView(String author, String who, String text, String when) {}

    public boolean isClosed() {
        return state.equals("CLOSED");
    }
}
