package fr.passregion.renewal.web;

import fr.passregion.shared.HolderId;
import fr.passregion.shared.TrackCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page of renewals sends: who is ticked, the view it was sent from, and the track chosen for a whole one.
 *
 * @param filiere the view: a track of last year, those who left, or all
 * @param to the track of the coming year
 */
record Ticked(
        @Nullable List<UUID> ids,
        @Nullable String filiere,
        @Nullable String to) {

    private static final Pattern CODE = Pattern.compile("[0-9a-z]{1,6}");

    List<HolderId> holders() {
        if (ids == null) return List.of();
        return ids.stream()
                .filter(Objects::nonNull)
                .distinct()
                .map(HolderId::new)
                .toList();
    }

    /** The view, where it is one: nothing else comes into an address. */
    String view() {
        return filiere != null && CODE.matcher(filiere).matches() ? filiere : RenewalTable.ALL;
    }

    Optional<TrackCode> track() {
        return track(to);
    }

    /** For each who is ticked the track chosen beside the name, where one is. */
    Map<HolderId, TrackCode> choices(Map<String, String> sent) {
        var choices = new HashMap<HolderId, TrackCode>();
        for (var holder : holders()) track(sent.get("track." + holder)).ifPresent(track -> choices.put(holder, track));
        return choices;
    }

    private static Optional<TrackCode> track(@Nullable String code) {
        return Optional.ofNullable(code)
                .filter(text -> text.length() <= 4 && CODE.matcher(text).matches())
                .map(TrackCode::new);
    }
}
