package fr.passregion.redemption.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.passregion.redemption.ShownCard;
import fr.passregion.secrets.SecretBox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Carries the card from one step of a sale to the next, sealed: the page holds neither number nor birth date, and what it
 * holds is worthless after a quarter of an hour.
 */
@Component
class TillTickets {

    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final String LABEL = "till-ticket";

    private final SecretBox secrets;
    private final Clock clock;

    TillTickets(SecretBox secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    String of(ShownCard.Typed card) {
        var until = clock.instant().plus(LIFETIME).getEpochSecond();
        var text = card.number() + " " + card.birthDate() + " " + until;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.seal(text.getBytes(UTF_8), LABEL));
    }

    Optional<ShownCard.Typed> open(String ticket) {
        try {
            var parts = new String(secrets.open(Base64.getUrlDecoder().decode(ticket), LABEL), UTF_8).split(" ");
            var until = Instant.ofEpochSecond(Long.parseLong(parts[2]));
            if (clock.instant().isAfter(until)) return Optional.empty();
            return Optional.of(new ShownCard.Typed(parts[0], LocalDate.parse(parts[1])));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }
}
