package fr.passregion.wallet;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Closes the ledger's days soon after they are over, and soon after a standstill. */
@Configuration(proxyBeanMethods = false)
class ClosingJob {

    private static final int EVERY_MINUTES = 2;

    @Bean
    RecurringTask<Void> ledgerClosing(Closings closings) {
        return Tasks.recurring("ledger-closing", FixedDelay.ofMinutes(EVERY_MINUTES))
                .execute((instance, context) -> closings.closePastDays());
    }
}
