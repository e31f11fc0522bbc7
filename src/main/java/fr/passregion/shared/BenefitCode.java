package fr.passregion.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/** A benefit, « avantage », by the code the programme gives it, such as SPORT or LIVRES_LOISIR. */
public record BenefitCode(String value) implements Comparable<BenefitCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    public BenefitCode {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("Not a code: " + value);
    }

    /** How an address names it: « livres-loisir ». */
    public String slug() {
        return value.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int compareTo(BenefitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
