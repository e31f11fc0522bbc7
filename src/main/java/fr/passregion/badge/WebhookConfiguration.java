package fr.passregion.badge;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often doors are told. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    private static final int SECONDS_BETWEEN_LOOKS = 3;

    @Bean
    RecurringTask<Void> tellingDoors(WebhookSender sender) {
        return Tasks.recurring("telling-doors", FixedDelay.ofSeconds(SECONDS_BETWEEN_LOOKS))
                .execute((task, context) -> sender.sendAllDue());
    }
}
