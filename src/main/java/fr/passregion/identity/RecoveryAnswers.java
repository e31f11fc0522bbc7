package fr.passregion.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks up whom a forgotten login or password is about, away from every request, and has the e-mails written (ACC-03). */
@Component
class RecoveryAnswers {

    private record Ask(Recovery.Forgotten what, String typed) {}

    private final JdbcClient database;
    private final StoredAccounts accounts;
    private final PasswordResets resets;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    RecoveryAnswers(
            JdbcClient database,
            StoredAccounts accounts,
            PasswordResets resets,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.accounts = accounts;
        this.resets = resets;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    void answerAll() {
        while (transaction.execute(status -> answerOldest())) {}
    }

    private boolean answerOldest() {
        var ask = take();
        ask.ifPresent(this::answer);
        return ask.isPresent();
    }

    private Optional<Ask> take() {
        return database.sql("""
                        delete from identity.recovery_ask where id = (
                            select id from identity.recovery_ask order by id limit 1 for update skip locked)
                        returning kind, typed
                        """)
                .query((row, number) ->
                        new Ask(Recovery.Forgotten.valueOf(row.getString("kind")), row.getString("typed")))
                .optional();
    }

    private void answer(Ask ask) {
        switch (ask.what) {
            case LOGIN -> remind(accounts.loadByEmail(ask.typed));
            case PASSWORD -> namedBy(ask.typed).forEach(resets::offer);
        }
    }

    private void remind(List<Account> found) {
        if (found.isEmpty()) return;
        var logins = found.stream().map(Account::login).toList();
        events.publishEvent(new LoginForgotten(found.getFirst().email(), logins));
    }

    /** Whose login it is; else everybody who is written to at that address: the young sign in by number, and may forget it. */
    private List<Account> namedBy(String typed) {
        var byLogin = accounts.loadByLogin(typed);
        return byLogin.isPresent() ? List.of(byLogin.get()) : accounts.loadByEmail(typed);
    }
}
