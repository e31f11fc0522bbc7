package fr.passregion.holder;

import fr.passregion.shared.HolderId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The portraits of holders: JPEG of the card's format, re-encoded, without metadata (ORD-05). */
public interface Photos {

    /** A stored portrait, by an id that says nothing of the person. */
    record Photo(UUID id, byte[] jpeg) {}

    /** What becomes of an uploaded file: a clean portrait or a refusal that says what to do. */
    sealed interface Outcome {
        record Accepted(byte[] jpeg, int width, int height) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}
    }

    /** Why a file cannot become a portrait. */
    enum Reason {
        EMPTY,
        TOO_HEAVY,
        NOT_A_PHOTO,
        TOO_SMALL,
        TOO_LARGE,
        DAMAGED
    }

    /** Checks a hostile file by its content, crops its middle to 35 × 45 and encodes it anew; stores nothing. */
    default Outcome clean(byte[] file) {
        return clean(file, Framing.MIDDLE);
    }

    /** The same, cropped where its owner wants. */
    Outcome clean(byte[] file, Framing framing);

    /** Checks a hostile file and encodes it anew, upright and whole, so that its owner may still choose the framing. */
    Outcome develop(byte[] file);

    /** Keeps a cleaned portrait as the holder's newest; the former stays on the card until it is remade (ACC-05). */
    UUID keep(HolderId holder, byte[] jpeg);

    /** Marks a portrait as fit for the card: the Region has accepted it. */
    void approve(UUID photo);

    Optional<Photo> newestOf(HolderId holder);

    /** The newest portrait that the Region has accepted: the one to print. */
    Optional<Photo> newestApprovedOf(HolderId holder);

    /** Its id alone, for those who only say where it is to be seen. */
    Optional<UUID> idOfNewestApprovedOf(HolderId holder);

    Optional<Photo> find(UUID id);

    /** Those of these that are still there. */
    Set<UUID> kept(Collection<UUID> photos);
}
