package fr.passregion.calendar;

import java.time.LocalDate;

/**
 * A day of Europe/Paris is over. Published once for each day, in order, also for the days of a standstill; whoever acts
 * on it may nevertheless be asked twice and acts once.
 */
public record DayHasPassed(LocalDate day) {}
