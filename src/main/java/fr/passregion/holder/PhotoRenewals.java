package fr.passregion.holder;

import fr.passregion.shared.HolderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Photos that holders wish in place of their accepted one (ACC-05). The Region judges them; a card keeps the photo that it was
 * made with until it is made again.
 */
public interface PhotoRenewals {

    /** Where a wished photo stands. */
    enum State {
        PENDING,
        ACCEPTED,
        REFUSED,
        /** Its owner has sent another one before it was judged. */
        REPLACED
    }

    /** One photo that was wished; a reason only where it was refused. */
    record Renewal(
            UUID photo,
            HolderId holder,
            Instant askedAt,
            State state,
            @Nullable String reason) {}

    /** Keeps a cleaned portrait for the Region to judge, in place of one that waits. */
    void ask(HolderId holder, byte[] portrait);

    Optional<Renewal> latestOf(HolderId holder);

    /** Those that wait, the oldest first. */
    List<Renewal> pending(int limit);

    long countPending();

    Optional<Renewal> find(UUID photo);

    /** Lets it take the former’s place; false where it does not wait any more. */
    boolean accept(UUID photo);

    /** Refuses it, for a reason that its owner will read; false where it does not wait any more. */
    boolean refuse(UUID photo, String reason);
}
