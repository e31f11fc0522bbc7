package fr.passregion.support;

import fr.passregion.identity.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was written about an inquiry.
 *
 * @param account of the agent; null when whoever asked wrote it
 */
public record Said(long id, Author author, @Nullable AccountId account, String text, Instant at) {

    /** Who wrote, and for whom. */
    public enum Author {
        VISITOR,
        AGENT,
        /** An agent, for agents. */
        NOTE
    }
}
