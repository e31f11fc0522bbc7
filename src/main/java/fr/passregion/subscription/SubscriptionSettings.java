package fr.passregion.subscription;

import fr.passregion.database.Demonstration;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * The platform of the kiosque culturel.
 *
 * @param platform where its visitors arrive; without it nothing can be activated, but in the demonstration, which plays the platform
 * @param passageLives how long a passage is good
 */
@ConfigurationProperties("passregion.subscription")
record SubscriptionSettings(
        @Nullable URI platform, @DefaultValue("10m") Duration passageLives) {

    private static final URI PLAYED = URI.create("/demo/kiosque");

    Optional<URI> platform(Environment environment) {
        return Optional.ofNullable(platform)
                .or(() -> Demonstration.isOn(environment) ? Optional.of(PLAYED) : Optional.empty());
    }
}
