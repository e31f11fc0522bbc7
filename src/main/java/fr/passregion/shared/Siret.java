package fr.passregion.shared;

import static org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit.LUHN_CHECK_DIGIT;

import java.util.Optional;
import java.util.regex.Pattern;

/** The national number of a place of business, « SIRET »: 14 digits that pass the Luhn check (La Poste has its own rule). */
public record Siret(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{14}");
    private static final String LA_POSTE = "356000000";

    public Siret {
        if (!isValid(value)) throw new IllegalArgumentException("Not a SIRET: " + value);
    }

    /** Reads a SIRET as people type it, spaces forgiven; empty when the digits do not pass the check. */
    public static Optional<Siret> parse(String typed) {
        var digits = typed.replaceAll("[\\s\\u00A0\\u202F.]", "");
        return isValid(digits) ? Optional.of(new Siret(digits)) : Optional.empty();
    }

    private static boolean isValid(String digits) {
        if (!FORM.matcher(digits).matches()) return false;
        return LUHN_CHECK_DIGIT.isValid(digits)
                || (digits.startsWith(LA_POSTE)
                        && digits.chars().map(c -> c - '0').sum() % 5 == 0);
    }

    @Override
    public String toString() {
        return value;
    }
}
