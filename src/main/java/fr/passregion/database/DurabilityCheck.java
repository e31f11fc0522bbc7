package fr.passregion.database;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start where an acknowledged debit could be lost, or where the application could rewrite the ledger: the
 * settings are asked of the server itself, and looked for in what it keeps for single roles and databases (BEN-06).
 */
@Component
class DurabilityCheck implements SmartInitializingSingleton {

    private static final String ROLE = "passregion_app";

    /** This connection's own values, and those that another login of the same database would get. */
    private static final String VALUES = """
            select name, setting as value from pg_settings where name in (:settings)
            union
            select split_part(kept, '=', 1), split_part(kept, '=', 2)
              from pg_db_role_setting s, unnest(s.setconfig) as kept
             where s.setdatabase in (0, (select oid from pg_database where datname = current_database()))
               and split_part(kept, '=', 1) in (:settings)
             order by 1, 2""";

    private final JdbcClient database;

    DurabilityCheck(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        database.sql(VALUES).param("settings", Durability.settings()).query(row -> {
            var refusal = Durability.of(row.getString("name")).refusal(row.getString("value"));
            if (refusal.isPresent()) throw refusal.get();
        });
        var role = database.sql("select current_user").query(String.class).single();
        if (!role.equals(ROLE)) {
            throw new DatabaseRefused(
                    "The application works as the database role " + role + ", which could rewrite the ledger.",
                    "Keep spring.datasource.hikari.connection-init-sql as it is delivered: it takes the role " + ROLE);
        }
    }
}
