package fr.passregion.reminder;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.passregion.calendar.DayHasPassed;
import fr.passregion.reminder.Rounds.Round;
import fr.passregion.shared.HolderId;
import fr.passregion.wallet.Remainders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * On some mornings, everybody with something left that ends soon is told. The day opens a round in its own transaction; the round is
 * walked in small ones of its own, for nearly everybody is told and none of it may hold the passing of days up. What is not
 * finished when the application stops goes on when it starts.
 */
@Configuration(proxyBeanMethods = false)
class Reminders {

    private static final int AT_ONCE = 100;
    private static final int SECONDS_BETWEEN_LOOKS = 30;

    private final Rounds rounds;
    private final Remainders remainders;
    private final Wording wording;
    private final ReminderSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Reminders(
            Rounds rounds,
            Remainders remainders,
            Wording wording,
            ReminderSettings settings,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rounds = rounds;
        this.remainders = remainders;
        this.wording = wording;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void open(DayHasPassed passed) {
        var today = passed.day().plusDays(1);
        for (var days : settings.daysBefore()) {
            var lastDay = today.plusDays(days);
            var isWorthIt = !isOvertaken(lastDay, days)
                    && !remainders.endingOn(lastDay, null, 1).isEmpty();
            if (isWorthIt) rounds.open(lastDay, days);
        }
    }

    /** After a standstill, the days that were missed are told at once: of several reminders that are due the latest is enough. */
    private boolean isOvertaken(LocalDate lastDay, int days) {
        var next = settings.daysBefore().stream()
                .filter(fewer -> fewer < days)
                .max(Comparator.naturalOrder())
                .orElse(-1);
        return !LocalDate.now(clock).isBefore(lastDay.minusDays(next));
    }

    /** At once where all goes well; otherwise the regular look takes it up. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void begin(DayHasPassed passed) {
        walk();
    }

    @Bean
    RecurringTask<Void> roundsOfReminders() {
        return Tasks.recurring("rounds-of-reminders", FixedDelay.ofSeconds(SECONDS_BETWEEN_LOOKS))
                .execute((task, context) -> walk());
    }

    void walk() {
        while (Boolean.TRUE.equals(transaction.execute(status -> walkOn()))) {
            // each turn is one slice, told and noted in one transaction
        }
    }

    private boolean walkOn() {
        var open = rounds.take();
        if (open.isEmpty()) return false;
        var round = open.get();
        var slice = remainders.endingOn(round.lastDay(), round.toldUpTo(), AT_ONCE);
        if (slice.isEmpty()) {
            rounds.close(round);
        } else {
            slice.forEach(holder -> tell(round, holder));
            rounds.toldUpTo(round, slice.getLast());
        }
        return true;
    }

    private void tell(Round round, HolderId holder) {
        wording.of(holder, round.lastDay())
                .map(said ->
                        new RightsAboutToLapse(holder, round.lastDay(), round.daysBefore(), said.left(), said.places()))
                .ifPresent(events::publishEvent);
    }
}
