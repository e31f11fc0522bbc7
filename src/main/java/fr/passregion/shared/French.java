package fr.passregion.shared;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Amounts, dates and hours as a French sentence writes them. */
public final class French {

    private static final String NARROW = "\u202f";
    private static final String NO_BREAK = "\u00a0";
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRANCE);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.FRANCE);

    private French() {}

    /** « 30 € », « 8,40 € », « 1 234,50 € »: cents only where there are some. */
    public static String euros(Money money) {
        return money.cents() % 100 == 0 ? number(money.cents() / 100) + NO_BREAK + "€" : exactEuros(money);
    }

    /** « 30,00 € »: always with cents, for columns and tills. */
    public static String exactEuros(Money money) {
        return "%s,%02d%s€".formatted(number(money.cents() / 100), money.cents() % 100, NO_BREAK);
    }

    /** « 30,00 € », or « −12,50 € » with a true minus sign where it is owed the other way. */
    public static String exactEuros(Balance balance) {
        return balance.isNegative() ? "\u2212" + exactEuros(balance.owedBack()) : exactEuros(balance.owed());
    }

    /** « 30 € », « 5 places », « 1 entrée ». */
    public static String amount(Amount amount) {
        return switch (amount.unit()) {
            case EUR -> euros(amount.money());
            case TICKET -> count(amount.quantity(), "place");
            case ENTRY -> count(amount.quantity(), "entrée");
        };
    }

    /** « 1 demande », « 0 demande », « 1 204 demandes ». */
    public static String count(long count, String noun) {
        return number(count) + NO_BREAK + noun + (count < 2 ? "" : "s");
    }

    /** « 30 jours », « 6 mois », « 1 an ». */
    public static String period(Period period) {
        return Stream.of(
                        period.getYears() == 0 ? "" : count(period.getYears(), "an"),
                        period.getMonths() == 0 ? "" : number(period.getMonths()) + NO_BREAK + "mois",
                        period.getDays() == 0 ? "" : count(period.getDays(), "jour"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" et "));
    }

    /** « 1 204 ». */
    public static String number(long number) {
        return "%,d".formatted(number).replaceAll("[^0-9-]", NARROW);
    }

    /** « 5 mai 2027 », « 1er juin 2026 ». */
    public static String date(LocalDate date) {
        return day(date) + NO_BREAK + MONTH_AND_YEAR.format(date);
    }

    /** « 31 mai », where the year goes without saying. */
    public static String dayAndMonth(LocalDate date) {
        return day(date) + NO_BREAK + MONTH.format(date);
    }

    /** « 14 h 02 ». */
    public static String hour(LocalTime time) {
        return "%d%sh%s%02d".formatted(time.getHour(), NO_BREAK, NO_BREAK, time.getMinute());
    }

    /** « 18 novembre 2026 à 14 h 02 »; give it the time of Paris. */
    public static String moment(ZonedDateTime moment) {
        return date(moment.toLocalDate()) + " à " + hour(moment.toLocalTime());
    }

    private static String day(LocalDate date) {
        return date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
    }
}
