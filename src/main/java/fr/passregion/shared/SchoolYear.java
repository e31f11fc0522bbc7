package fr.passregion.shared;

import java.time.LocalDate;
import java.time.Month;

/**
 * A Pass'Région year, « année scolaire », named as schools name theirs: 2026-2027 begins on 1 June 2026, when its
 * orders open, and ends on 31 May 2027, the last day its benefits can be used (GEN-03, ORD-02).
 */
public record SchoolYear(int firstYear) implements Comparable<SchoolYear> {

    /** The year in force on a day of Europe/Paris: a new one begins each 1 June. */
    public static SchoolYear containing(LocalDate day) {
        return new SchoolYear(day.getMonthValue() >= Month.JUNE.getValue() ? day.getYear() : day.getYear() - 1);
    }

    /** Reads « 2026-2027 ». */
    public static SchoolYear parse(String label) {
        var year = new SchoolYear(Integer.parseInt(label.substring(0, 4)));
        if (!year.label().equals(label)) throw new IllegalArgumentException("Not a school year: " + label);
        return year;
    }

    public String label() {
        return firstYear + "-" + (firstYear + 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(firstYear, Month.JUNE, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(firstYear + 1, Month.MAY, 31);
    }

    public SchoolYear next() {
        return new SchoolYear(firstYear + 1);
    }

    public SchoolYear previous() {
        return new SchoolYear(firstYear - 1);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(firstYear, other.firstYear);
    }

    @Override
    public String toString() {
        return label();
    }
}
