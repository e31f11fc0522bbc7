package fr.passregion.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/** A price, « prix », as a cashier types it: with a comma or a point, with or without the sign of the euro. To the cent. */
public final class TypedPrice {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,5})(?:[.,]([0-9]{0,2}))?");

    private TypedPrice() {}

    /** Empty where it is no price. */
    public static Optional<Money> parse(String typed) {
        var price = FORM.matcher(typed.replaceAll("[\\s\\u00A0\\u202F€]", ""));
        if (!price.matches()) return Optional.empty();
        var cents = price.group(2) == null ? "" : price.group(2);
        return Optional.of(Money.euros(Long.parseLong(price.group(1)))
                .plus(Money.cents(Long.parseLong((cents + "00").substring(0, 2)))));
    }
}
