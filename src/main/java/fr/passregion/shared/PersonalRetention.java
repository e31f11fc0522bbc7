package fr.passregion.shared;

import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one module forgets by itself when it has grown old (RGPD article 5.1.e). Each module that keeps such things declares
 * one as a bean; the page on personal data says them all, in their own words.
 */
public record PersonalRetention(List<Aged> aged, List<Elsewhere> elsewhere) {

    /**
     * Rows that end, or are emptied, at an age.
     *
     * @param what what they are, to the reader of the page on personal data
     * @param kept how long, from when the condition says
     * @param table its full name
     * @param condition an SQL condition on the old ones, on {@code :before}; no longer true of what was emptied
     * @param emptied what is set instead of deleting the row; null to delete it
     */
    public record Aged(
            String what,
            Period kept,
            String table,
            String condition,
            @Nullable String emptied) {

        public Aged(String what, Period kept, String table, String condition) {
            this(what, kept, table, condition, null);
        }
    }

    /** What the module forgets by work of its own. */
    public record Elsewhere(String what, Period kept) {}

    public static PersonalRetention of(Aged... aged) {
        return new PersonalRetention(List.of(aged), List.of());
    }

    public PersonalRetention besides(Elsewhere... others) {
        return new PersonalRetention(aged, List.of(others));
    }
}
