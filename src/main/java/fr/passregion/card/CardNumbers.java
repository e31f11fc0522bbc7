package fr.passregion.card;

import static org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit.LUHN_CHECK_DIGIT;

/** The form of card numbers. */
final class CardNumbers {

    private CardNumbers() {}

    static boolean isValid(String digits) {
        return digits.matches("\\d{16}") && LUHN_CHECK_DIGIT.isValid(digits);
    }
}
