package fr.passregion.badge.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.passregion.badge.Badge;
import fr.passregion.badge.Badges;
import fr.passregion.identity.ApiKeys;
import fr.passregion.shared.Uai;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Answers an access controller: whether a badge is its establishment's and opens, and what has changed (CAR-09). */
@RestController
class BadgeEndpoints {

    private static final int HIGHEST_LIMIT = 100;
    private static final String FORM_OF_A_CURSOR = "[0-9]{1,18}";

    private final Badges badges;

    BadgeEndpoints(Badges badges) {
        this.badges = badges;
    }

    /** A badge and nothing else: no name, no benefit, no class, which dossiers do not hold. */
    record BadgeJson(
            String badge,
            State state,
            String institution,
            @JsonProperty("class") @Nullable String schoolClass) {

        static BadgeJson of(Badge badge, Uai institution) {
            return new BadgeJson(
                    badge.number(), badge.opens() ? State.ACTIVE : State.INACTIVE, institution.value(), null);
        }
    }

    /** Whether the door opens. */
    enum State {
        @JsonProperty("active")
        ACTIVE,
        @JsonProperty("inactive")
        INACTIVE
    }

    /** Changes, from where to go on next time, and whether that is at once. */
    record ChangesJson(List<BadgeJson> data, String next, boolean more) {}

    @Operation(
            summary = "Whether a badge is your establishment’s and active",
            description =
                    "With a badge key. 404 for a card that never was a badge of yours. Nothing is told of benefits.")
    @GetMapping("/api/v1/badges/{badge}")
    BadgeJson find(
            @Parameter(hidden = true) @AuthenticationPrincipal ApiKeys.Caller caller, @PathVariable String badge) {
        var institution = new Uai(caller.scope());
        return badges.find(institution, badge.replace(" ", ""))
                .map(found -> BadgeJson.of(found, institution))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Operation(
            summary = "What has changed among your establishment’s badges",
            description =
                    "In order, from the beginning without « since ». Keep « next » and send it as « since » the next time, also"
                            + " when nothing has changed; where « more » is true, at once.")
    @GetMapping("/api/v1/badges")
    ChangesJson changes(
            @Parameter(hidden = true) @AuthenticationPrincipal ApiKeys.Caller caller,
            @RequestParam(defaultValue = "0") String since,
            @RequestParam(defaultValue = "" + HIGHEST_LIMIT) int limit) {
        if (!since.matches(FORM_OF_A_CURSOR) || limit < 1 || limit > HIGHEST_LIMIT)
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        var institution = new Uai(caller.scope());
        var changes = badges.since(institution, Long.parseLong(since), limit);
        var data = changes.badges().stream()
                .map(badge -> BadgeJson.of(badge, institution))
                .toList();
        return new ChangesJson(data, Long.toString(changes.next()), changes.more());
    }
}
