package fr.passregion.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals the trail's days soon after they are over, and soon after a standstill. */
@Configuration(proxyBeanMethods = false)
class SealingJob {

    private static final int EVERY_MINUTES = 2;

    @Bean
    RecurringTask<Void> auditSealing(Seals seals) {
        return Tasks.recurring("audit-sealing", FixedDelay.ofMinutes(EVERY_MINUTES))
                .execute((instance, context) -> seals.sealPastDays());
    }
}
