package fr.passregion.shared;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Amounts and dates as an English sentence writes them. */
public final class English {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d\u00a0MMMM\u00a0yyyy", Locale.UK);

    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d\u00a0MMMM", Locale.UK);

    private English() {}

    /** “€1,200”, “€8.40”: cents only where there are some. */
    public static String euros(Money money) {
        return money.cents() % 100 == 0 ? "€%,d".formatted(money.cents() / 100) : exactEuros(money);
    }

    /** “€30.00”: always with cents. */
    public static String exactEuros(Money money) {
        return "€%,d.%02d".formatted(money.cents() / 100, money.cents() % 100);
    }

    /** “31 May 2027”. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** “31 May”, where the year goes without saying. */
    public static String dayAndMonth(LocalDate date) {
        return DAY_AND_MONTH.format(date);
    }

    /** “1,204”. */
    public static String number(long number) {
        return "%,d".formatted(number);
    }

    /** “14:02”. */
    public static String hour(LocalTime time) {
        return "%d:%02d".formatted(time.getHour(), time.getMinute());
    }

    /** “18 November 2026 at 14:02”; give it the time of Paris. */
    public static String moment(ZonedDateTime moment) {
        return date(moment.toLocalDate()) + " at " + hour(moment.toLocalTime());
    }
}
