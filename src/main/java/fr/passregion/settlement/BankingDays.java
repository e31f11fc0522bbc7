package fr.passregion.settlement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** The days on which euros move between banks: all but Saturdays, Sundays and the closing days of the TARGET system. */
final class BankingDays {

    private static final Set<MonthDay> CLOSED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private BankingDays() {}

    /** That many banking days after a day. */
    static LocalDate after(LocalDate day, int count) {
        var found = day;
        for (var left = count; left > 0; ) {
            found = found.plusDays(1);
            if (isOpen(found)) left--;
        }
        return found;
    }

    static boolean isOpen(LocalDate day) {
        var easter = easter(day.getYear());
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !CLOSED.contains(MonthDay.from(day))
                && !day.equals(easter.minusDays(2))
                && !day.equals(easter.plusDays(1));
    }

    /** Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
    private static LocalDate easter(int year) {
        int a = year % 19, b = year / 100, c = year % 100;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
