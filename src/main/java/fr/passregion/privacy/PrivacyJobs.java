package fr.passregion.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What privacy does by itself. */
@Configuration(proxyBeanMethods = false)
class PrivacyJobs {

    private static final int HOURS_BETWEEN_SWEEPS = 6;

    @Bean
    RecurringTask<Void> forgettingByAge(Ageing ageing, Clock clock) {
        return Tasks.recurring("forgetting-by-age", FixedDelay.ofHours(HOURS_BETWEEN_SWEEPS))
                .execute((task, context) -> ageing.forget(clock.instant()));
    }
}
