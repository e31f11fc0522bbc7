package fr.passregion.ordering.web;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what people type. */
final class Typed {

    /** A name of letters, with what stands between them. */
    static final String NAME = "[\\p{L}\\p{M}][\\p{L}\\p{M}’' .-]{0,59}";

    static final String EMAIL = "[^\\s@]+@[^\\s@]+\\.[^\\s@.]{2,}";

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private static final int FRANCE = 33;

    private Typed() {}

    /** Without the spaces around; nothing where nothing was typed. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** A kept telephone number as one writes it: « 06 12 34 56 78 », or with its prefix when it is from abroad. */
    static @Nullable String shown(@Nullable String phone) {
        if (phone == null) return null;
        try {
            var number = PHONES.parse(phone, "FR");
            var form = number.getCountryCode() == FRANCE ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL;
            return PHONES.format(number, form);
        } catch (NumberParseException notOurs) {
            return phone;
        }
    }

    /** A telephone number that exists, in its international form; a number without prefix is French. */
    static Optional<String> phone(String typed) {
        try {
            var number = PHONES.parse(typed, "FR");
            return PHONES.isValidNumber(number)
                    ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
