package fr.passregion.support;

import fr.passregion.shared.HolderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked of the helpdesk, « demande à l’assistance », and where it stands (ACC-07).
 *
 * @param number by which it is spoken of; it says nothing and opens nothing
 * @param context the question or refusal that led here, if any
 */
public record Inquiry(
        long number,
        Sender from,
        Topic topic,
        @Nullable String context,
        State state,
        Instant openedAt,
        Instant changedAt) {

    /** Who wrote. */
    public sealed interface Sender {}

    /** A holder who was signed in: written to where the dossier says. */
    public record OfHolder(HolderId holder) implements Sender {}

    /** Anybody else: who they are is only what they say. */
    public record Somebody(String name, String email) implements Sender {}

    /** Who must act. */
    public enum State {
        /** The helpdesk. */
        TO_ANSWER,
        /** Nobody, unless whoever asked writes again. */
        ANSWERED,
        /** Nobody: writing again opens it. */
        CLOSED
    }

    boolean isOf(HolderId holder) {
        return from instanceof OfHolder owner && owner.holder().equals(holder);
    }

    /** How the journal names whom it concerns. */
    String subject() {
        return switch (from) {
            case OfHolder owner -> "holder:" + owner.holder();
            case Somebody nobodyKnown -> "inquiry:" + number;
        };
    }
}
