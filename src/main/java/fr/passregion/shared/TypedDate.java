package fr.passregion.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date as somebody typed it in three fields, day, month and year: perhaps no date at all. */
public record TypedDate(
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {

    public static TypedDate of(LocalDate date) {
        return new TypedDate("" + date.getDayOfMonth(), "" + date.getMonthValue(), "" + date.getYear());
    }

    public boolean isBlank() {
        return isBlank(day) && isBlank(month) && isBlank(year);
    }

    /** The date, when these three fields make one of the calendar; the year takes four figures. */
    public Optional<LocalDate> date() {
        if (year == null || !year.strip().matches("\\d{4}")) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (DateTimeException | NumberFormatException notOfTheCalendar) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String typed) {
        return typed == null ? 0 : Integer.parseInt(typed.strip());
    }

    private static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
