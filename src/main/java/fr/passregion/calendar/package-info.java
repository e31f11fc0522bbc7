/**
 * The time in Europe/Paris, the passing of days and the work done by the clock: who must act at a date listens to
 * {@link fr.passregion.calendar.DayHasPassed}, who has work for later declares a db-scheduler task as a bean.
 */
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"shared", "database"})
@NullMarked
package fr.passregion.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
