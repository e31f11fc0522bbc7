package fr.passregion.redemption.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A birth date as a cashier types it, day first: « 14/03/2009 », « 14 3 2009 », « 14032009 ». */
final class TypedBirthDate {

    private static final Pattern PARTED =
            Pattern.compile("([0-9]{1,2})[\\s\\u00A0\\u202F/.,-]+" + "([0-9]{1,2})[\\s\\u00A0\\u202F/.,-]+([0-9]{4})");
    private static final Pattern IN_ONE = Pattern.compile("([0-9]{2})([0-9]{2})([0-9]{4})");

    private TypedBirthDate() {}

    static Optional<LocalDate> parse(String typed) {
        for (var form : new Pattern[] {PARTED, IN_ONE}) {
            var date = form.matcher(typed.strip());
            if (date.matches()) return of(date.group(3), date.group(2), date.group(1));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException notOfTheCalendar) {
            return Optional.empty();
        }
    }
}
