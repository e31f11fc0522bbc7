package fr.passregion.control;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the books are controlled: each night, when the days before are closed and the tills are quiet, and when asked for. */
@Configuration(proxyBeanMethods = false)
class ControlJobs {

    static final TaskDescriptor<Void> ASKED = TaskDescriptor.of("books-control-asked");

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Bean
    RecurringTask<Void> nightlyControl(BooksControls controls) {
        return Tasks.recurring("books-control", Schedules.daily(PARIS, AT_NIGHT))
                .execute((instance, context) -> controls.run());
    }

    @Bean
    OneTimeTask<Void> askedControl(BooksControls controls) {
        return Tasks.oneTime(ASKED).execute((instance, context) -> controls.run());
    }
}
