package fr.passregion.calendar;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.passregion.database.Demonstration;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The calendar's own regular work. */
@Configuration(proxyBeanMethods = false)
class CalendarJobs {

    /** Soon after midnight in Paris, and soon after a standstill. */
    @Bean
    RecurringTask<Void> passingOfDays(Days days) {
        return Tasks.recurring("passing-of-days", FixedDelay.ofSeconds(30))
                .execute((instance, context) -> days.catchUp());
    }

    @Bean
    @Conditional(Demonstration.class)
    RecurringTask<Void> clockPosition(Clock clock, ClockPositions positions) {
        return Tasks.recurring("clock-position", FixedDelay.of(ClockPositions.BEAT))
                .execute((instance, context) -> positions.note(clock.instant()));
    }
}
