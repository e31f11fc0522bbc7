package fr.passregion.card;

import java.time.Instant;
import org.apache.commons.codec.binary.Base32;

/** What the phone of a card's holder shows at an instant. */
public final class ShownCodes {

    private ShownCodes() {}

    public static String of(Cards cards, Card card, Instant time) {
        var secret = new Base32().decode(cards.totpSecret(card));
        return "PR1:" + card.number().digits() + ChangingCode.passwordAt(secret, time);
    }
}
