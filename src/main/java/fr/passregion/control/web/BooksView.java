package fr.passregion.control.web;

import fr.passregion.control.BooksControl;
import fr.passregion.wallet.Closing;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * « Contrôle des comptes »: the last control, those before, and the closed days.
 *
 * @param last absent before the first control
 * @param closings the latest first
 * @param mayExport whether this agent may take the ledger away
 */
public record BooksView(
        @Nullable Verdict last,
        List<Verdict> before,
        List<Closing> closings,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        boolean mayExport) {

    /** A control with its moment in Paris and its rules in words. */
    public record Verdict(ZonedDateTime at, BooksControl control, List<Rule> rules) {}

    /** One rule: what must be true, on how many rows it was looked at, and what breaks it. */
    public record Rule(String words, long looked, List<String> breaches) {

        public boolean holds() {
            return breaches.isEmpty();
        }
    }
}
