package fr.passregion.wallet;

import java.util.UUID;

/** Names one allotment: what one holder was given of one benefit for one school year. */
public record AllotmentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
