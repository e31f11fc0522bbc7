package fr.passregion.calendar;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Who works by the clock: runs the tasks that modules declare as beans, kept in the database so that nodes share them. */
@Configuration(proxyBeanMethods = false)
class Jobs {

    private static final int THREADS = 4;

    /** After a kill, another node or the next start takes over what was being done within a minute. */
    private static final Duration SIGN_OF_LIFE_EVERY = Duration.ofSeconds(10);

    private static final int SIGNS_OF_LIFE_MISSED = 4;

    private final ObjectProvider<Scheduler> scheduler;

    Jobs(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    @Bean(destroyMethod = "stop")
    static Scheduler scheduler(DataSource database, List<Task<?>> tasks) {
        var recurring = tasks.stream()
                .filter(RecurringTask.class::isInstance)
                .<RecurringTask<?>>map(RecurringTask.class::cast)
                .toList();
        var others =
                tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
        return Scheduler.create(database, others)
                .startTasks(recurring)
                .tableName("passregion.scheduled_tasks")
                .schedulerName(new SchedulerName.Fixed("passregion"))
                .threads(THREADS)
                .pollingInterval(Duration.ofSeconds(1))
                .enableImmediateExecution()
                .heartbeatInterval(SIGN_OF_LIFE_EVERY)
                .missedHeartbeatsLimit(SIGNS_OF_LIFE_MISSED)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.getObject().start();
    }
}
