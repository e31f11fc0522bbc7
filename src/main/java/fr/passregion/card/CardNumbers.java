package fr.passregion.card;

import static org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit.LUHN_CHECK_DIGIT;

import java.util.random.RandomGenerator;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;

/**
 * The form of card numbers, that of ISO/IEC 7812: 9 (for a national use) and 250 (France), eleven random digits that say
 * nothing of the holder, and a Luhn check digit.
 */
final class CardNumbers {

    private static final String ISSUER = "9250";
    private static final long BODIES = 100_000_000_000L;

    private CardNumbers() {}

    static boolean isValid(String digits) {
        return digits.matches("[0-9]{16}") && LUHN_CHECK_DIGIT.isValid(digits);
    }

    static CardNumber random(RandomGenerator random) {
        var body = ISSUER + "%011d".formatted(random.nextLong(BODIES));
        try {
            return new CardNumber(body + LUHN_CHECK_DIGIT.calculate(body));
        } catch (CheckDigitException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
