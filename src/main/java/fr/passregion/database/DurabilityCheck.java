package fr.passregion.database;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start where an acknowledged debit could be lost, or where the application could rewrite the ledger: the
 * settings are asked of the server itself (BEN-06).
 */
@Component
class DurabilityCheck implements SmartInitializingSingleton {

    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final String ROLE = "passregion_app";

    private final JdbcClient database;

    DurabilityCheck(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        SETTINGS.forEach(this::mustBeOn);
        var role = database.sql("select current_user").query(String.class).single();
        if (!role.equals(ROLE)) {
            throw new DatabaseRefused(
                    "The application works as the database role " + role + ", which could rewrite the ledger.",
                    "Keep spring.datasource.hikari.connection-init-sql as it is delivered: it takes the role " + ROLE);
        }
    }

    private void mustBeOn(String setting) {
        var value = database.sql("select current_setting(:name)")
                .param("name", setting)
                .query(String.class)
                .single();
        if (value.equals("off") || value.equals("local")) {
            throw new DatabaseRefused(
                    "PostgreSQL runs with " + setting + " = " + value + ": an acknowledged debit could be lost.",
                    "Set " + setting + " = on in postgresql.conf, reload, then start again.");
        }
    }
}
