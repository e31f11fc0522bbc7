package fr.passregion.matching;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date of birth as lists write it: 12/03/2010, 12.3.2010, 2010-03-12; with four figures to the year. */
final class WrittenDate {

    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})[/.\\- ](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]00:00(?::00)?)?");

    private WrittenDate() {}

    static Optional<LocalDate> parse(String text) {
        var french = FRENCH.matcher(text.strip());
        if (french.matches()) return date(french.group(3), french.group(2), french.group(1));
        var iso = ISO.matcher(text.strip());
        return iso.matches() ? date(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException notOfTheCalendar) {
            return Optional.empty();
        }
    }
}
