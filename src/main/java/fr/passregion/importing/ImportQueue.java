package fr.passregion.importing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Queues imports in the caller's transaction: a file that is kept is a file that will be read. */
class ImportQueue {

    /** Whatever the hour that the application believes it is. */
    private static final Instant AS_SOON_AS_POSSIBLE = Instant.EPOCH;

    private final SchedulerClient client;
    private final OneTimeTask<Void> task;

    private ImportQueue(SchedulerClient client, OneTimeTask<Void> task) {
        this.client = client;
        this.task = task;
    }

    void add(ImportId id) {
        client.schedule(task.instance(id.toString()), AS_SOON_AS_POSSIBLE);
    }

    @Configuration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        OneTimeTask<Void> importOfRegister(ImportRun run) {
            return Tasks.oneTime("import-of-register")
                    .execute((instance, context) -> run.attempt(
                            new ImportId(UUID.fromString(instance.getId())),
                            context.getExecution().consecutiveFailures));
        }

        @Bean
        ImportQueue importQueue(DataSource database, OneTimeTask<Void> importOfRegister) {
            var client = SchedulerClient.Builder.create(
                            new TransactionAwareDataSourceProxy(database), new Task<?>[] {importOfRegister})
                    .tableName("passregion.scheduled_tasks")
                    .build();
            return new ImportQueue(client, importOfRegister);
        }
    }
}
