package fr.passregion.ordering.web;

import fr.passregion.holder.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what people type. */
final class Typed {

    /** A name of letters, with what stands between them. */
    static final String NAME = "[\\p{L}\\p{M}][\\p{L}\\p{M}’' .-]{0,59}";

    static final String EMAIL = "[^\\s@]+@[^\\s@]+\\.[^\\s@.]{2,}";

    private Typed() {}

    /** Without the spaces around; nothing where nothing was typed. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** A kept telephone number as one writes it: « 06 12 34 56 78 », or with its prefix when it is from abroad. */
    static @Nullable String shown(@Nullable String phone) {
        return phone == null ? null : PhoneNumber.shown(phone);
    }

    /** A telephone number that exists, in its international form; a number without prefix is French. */
    static Optional<String> phone(String typed) {
        return PhoneNumber.parse(typed).map(PhoneNumber::value);
    }
}
