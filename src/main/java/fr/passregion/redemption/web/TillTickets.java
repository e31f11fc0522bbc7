package fr.passregion.redemption.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.passregion.redemption.ShownCard;
import fr.passregion.secrets.SecretBox;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries the card from one step of a sale to the next, sealed: the page holds neither number nor birth date nor code, and
 * what it holds is worthless at another till, to another cashier, and after a quarter of an hour.
 */
@Component
class TillTickets {

    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final String NEVER = "";
    private static final String TYPED = "typed";
    private static final String SCANNED = "scanned";
    private static final int FIELDS = 5;

    private final SecretBox secrets;
    private final Clock clock;

    TillTickets(SecretBox secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    String of(OpenTill till, Ticket ticket) {
        var until = clock.instant().plus(LIFETIME).getEpochSecond();
        var text = until + "\n" + ticket.compared() + "\n" + written(ticket.card());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.seal(text.getBytes(UTF_8), label(till)));
    }

    Optional<Ticket> open(OpenTill till, @Nullable String sealed) {
        if (sealed == null) return Optional.empty();
        try {
            var bytes = secrets.open(Base64.getUrlDecoder().decode(sealed), label(till));
            var parts = new String(bytes, UTF_8).split("\n", FIELDS);
            if (clock.instant().isAfter(Instant.ofEpochSecond(Long.parseLong(parts[0])))) return Optional.empty();
            return Optional.of(new Ticket(card(parts), Boolean.parseBoolean(parts[1])));
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private static String written(ShownCard card) {
        return switch (card) {
            case ShownCard.Typed typed -> TYPED + "\n" + typed.birthDate() + "\n" + typed.number();
            case ShownCard.Scanned scanned ->
                SCANNED + "\n" + (scanned.seenAt() == null ? NEVER : scanned.seenAt()) + "\n" + scanned.qr();
        };
    }

    private static ShownCard card(String[] parts) {
        var text = parts[4];
        if (parts[2].equals(TYPED)) return new ShownCard.Typed(text, LocalDate.parse(parts[3]));
        return new ShownCard.Scanned(text, parts[3].equals(NEVER) ? null : Instant.parse(parts[3]));
    }

    private static String label(OpenTill till) {
        return "till-ticket:" + till.counter() + ":" + till.cashier();
    }
}
