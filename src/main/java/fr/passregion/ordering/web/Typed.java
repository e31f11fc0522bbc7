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

    private Typed() {}

    /** Without the spaces around; nothing where nothing was typed. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
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
