package fr.passregion.redemption;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows wrong birth dates by itself. */
@Configuration(proxyBeanMethods = false)
class GuessingJobs {

    private static final int SECONDS_BETWEEN_LOOKS = 5;
    private static final int HOURS_BETWEEN_SWEEPS = 6;

    @Bean
    RecurringTask<Void> tellingOfLocks(LockNotices notices) {
        return Tasks.recurring("telling-of-locks", FixedDelay.ofSeconds(SECONDS_BETWEEN_LOOKS))
                .execute((task, context) -> notices.tellAll());
    }

    @Bean
    RecurringTask<Void> forgettingOfTries(Tries tries) {
        return Tasks.recurring("forgetting-of-tries", FixedDelay.ofHours(HOURS_BETWEEN_SWEEPS))
                .execute((task, context) -> tries.forgetOld());
    }
}
