package fr.passregion.programme;

import fr.passregion.shared.Amount;
import fr.passregion.shared.Money;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts as French typography writes them: narrow space between thousands, no-break space before the unit. */
final class Words {

    private static final char NARROW_SPACE = '\u202F';
    private static final char NO_BREAK_SPACE = '\u00A0';

    private Words() {}

    static String of(Amount amount, Benefit.Counted counted) {
        return switch (amount.unit()) {
            case EUR -> euros(amount.money());
            case TICKET, ENTRY -> number(amount.quantity(), "#,##0") + NO_BREAK_SPACE + counted.of(amount.quantity());
        };
    }

    static String euros(Money money) {
        var pattern = money.cents() % 100 == 0 ? "#,##0" : "#,##0.00";
        return number(money.cents() / 100.0, pattern) + NO_BREAK_SPACE + "€";
    }

    private static String number(double value, String pattern) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.FRANCE);
        symbols.setGroupingSeparator(NARROW_SPACE);
        return new DecimalFormat(pattern, symbols).format(value);
    }
}
