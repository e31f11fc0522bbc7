package fr.passregion.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions of signed-in people, in the table that Spring Session keeps them in. */
@Component
class Sessions {

    private final JdbcClient database;

    Sessions(JdbcClient database) {
        this.database = database;
    }

    /** Signs somebody out everywhere: a session remembers what was allowed when it began, and a stolen one lives on. */
    void endAllOf(AccountId account) {
        database.sql("delete from passregion.session where principal_name = :account")
                .param("account", account.toString())
                .update();
    }
}
