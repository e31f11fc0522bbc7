package fr.passregion.notification;

import fr.passregion.shared.HolderId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The browsers that a holder lets the service wake up, « notifications »: theirs to see and to take back. */
public interface PushDevices {

    /** One such browser; its name is what it said of itself, « Chrome sur Android ». */
    record PushDevice(UUID id, String name, Instant since) {}

    /** What a browser offers: where to write to it, and the two keys without which nobody else reads it (RFC 8291). */
    record Offer(String endpoint, String p256dh, String auth) {}

    /** What became of an offer. */
    enum Outcome {
        ADDED,
        /** Not an address of a push service that the operator trusts, or not keys: it is not written to. */
        NOT_A_BROWSER
    }

    /** The server's key that browsers are shown when they are asked, in Base64 for addresses. */
    String publicKey();

    List<PushDevice> of(HolderId holder);

    /** The same browser again takes the place of the former; the oldest goes when there are more than ten. */
    Outcome add(HolderId holder, String name, Offer offer);

    /** Only the holder's own; another's is left alone. */
    void remove(HolderId holder, UUID device);
}
