package fr.passregion.redemption;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how long this Region lets a till reserve.
 *
 * @param usual for whoever names no duration
 * @param longest at most a day, as the ledger demands
 */
@ConfigurationProperties("passregion.authorizations")
public record AuthorizationSettings(
        @DefaultValue("15m") Duration usual,
        @DefaultValue("1m") Duration shortest,
        @DefaultValue("1h") Duration longest) {

    private static final Duration A_DAY = Duration.ofDays(1);

    public AuthorizationSettings {
        var isOrdered = shortest.isPositive()
                && shortest.compareTo(usual) <= 0
                && usual.compareTo(longest) <= 0
                && longest.compareTo(A_DAY) <= 0;
        if (!isOrdered)
            throw new IllegalArgumentException(
                    "Expected 0 < shortest <= usual <= longest <= 1 day: " + shortest + ", " + usual + ", " + longest);
    }

    /** How long a till that asks for this many seconds may reserve; empty outside the limits. */
    public Optional<Duration> life(@Nullable Long seconds) {
        if (seconds == null) return Optional.of(usual);
        if (seconds < shortest.toSeconds() || seconds > longest.toSeconds()) return Optional.empty();
        return Optional.of(Duration.ofSeconds(seconds));
    }
}
