package fr.passregion.parcel.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list as it is ticked.
 *
 * @param ids which cards are ticked
 * @param seen when the list was shown: what joins it later is not judged
 * @param empty said twice, that nothing of the parcel is there
 */
record RollForm(
        @Nullable List<String> ids,
        @Nullable String seen,
        @Nullable Boolean empty) {

    private static final String FORM_OF_AN_ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    Set<UUID> ticked() {
        if (ids == null) return Set.of();
        return ids.stream()
                .filter(id -> id.matches(FORM_OF_AN_ID))
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    boolean isEmptyOnPurpose() {
        return Boolean.TRUE.equals(empty);
    }

    /** A list that was never shown judges nothing. */
    Instant seenAt() {
        try {
            return seen == null ? Instant.EPOCH : Instant.parse(seen);
        } catch (DateTimeException nonsense) {
            return Instant.EPOCH;
        }
    }

    static UUID id(String text) {
        return text.matches(FORM_OF_AN_ID) ? UUID.fromString(text) : new UUID(0, 0);
    }
}
