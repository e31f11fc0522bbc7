package fr.passregion.ordering;

import fr.passregion.shared.Uai;
import java.time.LocalDate;

/** The Region reminds an establishment, « relance », of requests that wait for it; nobody is named. */
public record EnrolmentsAwaited(Uai institution, long pending, int oldestDays, LocalDate day) {}
