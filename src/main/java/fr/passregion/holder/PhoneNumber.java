package fr.passregion.holder;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** A telephone number that exists, in its international form, « +33612345678 ». */
public record PhoneNumber(String value) {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final int FRANCE = 33;

    /** Reads a number as people type it; without prefix it is French. */
    public static Optional<PhoneNumber> parse(String typed) {
        try {
            var number = PHONES.parse(typed, "FR");
            return PHONES.isValidNumber(number)
                    ? Optional.of(new PhoneNumber(PHONES.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** As one writes it: « 06 12 34 56 78 », or with its prefix when it is from abroad; a number kept otherwise as it is. */
    public static String shown(String kept) {
        try {
            var number = PHONES.parse(kept, "FR");
            var form = number.getCountryCode() == FRANCE ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL;
            return PHONES.format(number, form);
        } catch (NumberParseException notOurs) {
            return kept;
        }
    }
}
