package fr.passregion.redemption;

import fr.passregion.card.Card;
import fr.passregion.secrets.Fingerprints;
import org.springframework.stereotype.Component;

/**
 * Takes the prints of numbers. Real and test tills count apart: no mistake of a trial locks a real card, which a test till
 * does not know anyway.
 */
@Component
class NumberPrints {

    private final Fingerprints fingerprints;

    NumberPrints(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /** Of a number as it was typed, be it that of a card or not. */
    NumberPrint of(String number, boolean test) {
        var digits = number.replaceAll("[^0-9]", "");
        return new NumberPrint(fingerprints.of(digits, test ? "typed-number-test" : "typed-number"));
    }

    TypedTry typed(Counter counter, ShownCard.Typed card) {
        return new TypedTry(of(card.number(), counter.test()), counter);
    }

    NumberPrint of(Card card) {
        return of(card.number().digits(), card.test());
    }
}
