package fr.passregion.wallet;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger's regular work. */
@Configuration(proxyBeanMethods = false)
class WalletJobs {

    /** Every check counts them as free at once; this writes it down. */
    @Bean
    RecurringTask<Void> releaseOfHolds(Holds holds) {
        return Tasks.recurring("expired-holds", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> holds.releaseExpired());
    }
}
