package fr.passregion.privacy;

import fr.passregion.holder.Holder;
import fr.passregion.identity.AccountId;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.shared.PersonalErasure.Erased;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs what each module declares, in the caller's transaction. */
@Component
class Forgetting {

    private final List<PersonalErasure> modules;
    private final JdbcClient database;
    private final Clock clock;

    Forgetting(List<PersonalErasure> modules, JdbcClient database, Clock clock) {
        this.modules = modules;
        this.database = database;
        this.clock = clock;
    }

    /** The names of what must end first. */
    List<String> waits(HolderId holder, AccountId account) {
        return modules.stream()
                .flatMap(module -> module.waits().stream())
                .filter(wait -> database.sql("select " + wait.condition())
                        .param("holder", holder.value())
                        .param("account", account.value())
                        .query(Boolean.class)
                        .single())
                .map(PersonalErasure.Wait::name)
                .toList();
    }

    void forget(Holder holder) {
        var pseudonym = UUID.randomUUID().toString();
        modules.stream().flatMap(module -> module.erased().stream()).forEach(table -> run(table, holder, pseudonym));
    }

    private void run(Erased table, Holder holder, String pseudonym) {
        database.sql(table.statement())
                .param("holder", holder.id().value())
                .param("account", holder.account().value())
                .param("number", holder.caseNumber().value())
                .param("email", holder.contact().email())
                .param("pseudonym", pseudonym)
                .param("drawn", table.drawn().get())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
