package fr.passregion.matching;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists whose time is over are erased, not only hidden. */
@Configuration(proxyBeanMethods = false)
class ForgottenLists {

    private static final int MINUTES_BETWEEN_LOOKS = 5;

    @Bean
    RecurringTask<Void> forgettingOfLists(ListRows lists, Clock clock) {
        return Tasks.recurring("forgetting-of-lists", FixedDelay.ofMinutes(MINUTES_BETWEEN_LOOKS))
                .execute((task, context) -> lists.forgetThoseDue(clock.instant()));
    }
}
