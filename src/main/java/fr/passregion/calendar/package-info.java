/** The time in Europe/Paris and the passing of days: who must act at a date listens to {@link fr.passregion.calendar.DayHasPassed}. */
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"shared"})
@NullMarked
package fr.passregion.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
