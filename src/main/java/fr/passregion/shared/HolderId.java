package fr.passregion.shared;

import java.io.Serializable;
import java.util.UUID;

/** Names one holder, « titulaire » of a Pass, in every module; it says nothing of the person. */
public record HolderId(UUID value) implements Serializable {

    public static HolderId random() {
        return new HolderId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
