package fr.passregion.card;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;

/** The card that its holder's phone shows, « carte numérique » (GEN-06): for that holder's own pages and nobody else. */
@Component
public class DigitalCards {

    /**
     * What the phone is given: the code of this moment, and the secret from which it makes the next ones by itself, without
     * network (RFC 6238, SHA-256).
     *
     * @param goodUntil when tills stop taking the code of this moment
     */
    public record DigitalCard(CardNumber number, String secret, String code, Instant now, Instant goodUntil) {

        /** Whole seconds during which tills still take the code. */
        public long secondsGood() {
            return Duration.between(now, goodUntil).toSeconds();
        }

        /** Never in a log. */
        @Override
        public String toString() {
            return "DigitalCard[" + number + "]";
        }
    }

    private final Cards cards;
    private final Clock clock;

    DigitalCards(Cards cards, Clock clock) {
        this.cards = cards;
        this.clock = clock;
    }

    public DigitalCard of(Card card) {
        var now = clock.instant();
        var secret = cards.totpSecret(card);
        var password = ChangingCode.passwordAt(new Base32().decode(secret), now);
        return new DigitalCard(
                card.number(),
                secret,
                new ChangingCode(card.number(), password).text(),
                now,
                ChangingCode.goodUntil(now));
    }
}
