package fr.passregion.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How soon who has forgotten something is answered. */
@Configuration(proxyBeanMethods = false)
class RecoveryConfiguration {

    private static final int SECONDS_BETWEEN_LOOKS = 2;

    @Bean
    RecurringTask<Void> answersToTheForgetful(
            RecoveryAnswers answers, PasswordResets resets, EmailChangeBook changes, InvitationRows invitations) {
        return Tasks.recurring("answers-to-the-forgetful", FixedDelay.ofSeconds(SECONDS_BETWEEN_LOOKS))
                .execute((task, context) -> {
                    answers.answerAll();
                    resets.forgetExpired();
                    changes.forgetExpired();
                    invitations.forgetOld();
                });
    }
}
