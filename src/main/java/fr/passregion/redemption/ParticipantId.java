package fr.passregion.redemption;

import java.util.UUID;

/** Names somebody’s place in one outing, outwardly: {@code par_…}. It tells nothing of the person. */
public record ParticipantId(String value) {

    static ParticipantId random() {
        return new ParticipantId("par_" + UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
