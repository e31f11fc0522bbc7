package fr.passregion.ordering.web;

import fr.passregion.ordering.WaitingPhoto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The photos of one page while an agent looks at them: it travels with the form, so that it needs neither script nor session.
 *
 * @param ids every photo of the page
 * @param refusals those to refuse, and why
 * @param pointed the photo just pressed
 * @param judged the photo for which a reason is being sent
 * @param reason that reason
 */
record PhotoBatch(
        @Nullable List<UUID> ids,
        Map<String, PhotoReason> refusals,
        @Nullable String pointed,
        @Nullable String judged,
        @Nullable PhotoReason reason) {

    PhotoBatch {
        refusals = new HashMap<>(Objects.requireNonNullElse(refusals, Map.of()));
    }

    static PhotoBatch of(List<WaitingPhoto> pending) {
        return new PhotoBatch(pending.stream().map(WaitingPhoto::photo).toList(), Map.of(), null, null, null);
    }

    List<UUID> photos() {
        return Objects.requireNonNullElse(ids, List.of());
    }

    /** After what the agent has just pressed: a photo with its reason is refused, a refused photo pointed at is not any more. */
    PhotoBatch examined() {
        var after = new HashMap<>(refusals);
        if (judged != null && reason != null) after.put(judged, reason);
        var takenBack = pointed != null && after.remove(pointed) != null;
        return new PhotoBatch(ids, after, takenBack ? null : pointed, judged, reason);
    }

    Optional<String> current() {
        return Optional.ofNullable(pointed);
    }
}
