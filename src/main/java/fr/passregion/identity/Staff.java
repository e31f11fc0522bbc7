package fr.passregion.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works at a place, « équipe » (EST-06). Whoever asks must have the right to: this door does not check it. */
@Component
public class Staff {

    private final JdbcClient database;

    Staff(JdbcClient database) {
        this.database = database;
    }

    /**
     * One of them.
     *
     * @param roles those of the roles asked for that they hold there
     * @param lastSeen when they last signed in, to the hour or so; null where they never did
     */
    public record Member(
            AccountId account,
            String name,
            String email,
            Set<Role> roles,
            @Nullable OffsetDateTime lastSeen) {}

    /** Those who hold one of these roles at that place, by name. */
    public List<Member> at(String scope, Collection<Role> roles) {
        return database.sql("""
                        select a.id, a.display_name, a.email, array_agg(g.role) as roles,
                               (select max(last_seen) from identity.known_device d where d.account_id = a.id) as last_seen
                          from identity.granted_role g join identity.account a on a.id = g.account_id
                         where g.scope = :scope and g.role = any (:roles)
                         group by a.id order by a.display_name, a.id
                        """)
                .param("scope", scope)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query(Staff::member)
                .list();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new Member(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("display_name"),
                row.getString("email"),
                Arrays.stream(roles)
                        .map(Role::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))),
                row.getObject("last_seen", OffsetDateTime.class));
    }
}
