package fr.passregion.identity;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may not hold both, asked before it is tried; the database refuses it in any case. */
@Component
class IncompatibleRoles {

    private final JdbcClient database;

    IncompatibleRoles(JdbcClient database) {
        this.database = database;
    }

    boolean with(Account account, Collection<Role> wanted) {
        return database.sql("""
                        select exists (select from identity.incompatible_roles i
                                         join identity.granted_role g on g.account_id = :account
                                        where (i.one = g.role and i.other = any (:wanted)) or (i.other = g.role and i.one = any (:wanted)))
                        """)
                .param("account", account.id().value())
                .param("wanted", wanted.stream().map(Role::name).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
