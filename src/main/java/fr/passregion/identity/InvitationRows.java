package fr.passregion.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of invitations: those that wait, and no other. */
@Repository
class InvitationRows {

    private static final Duration LIFETIME = Duration.ofDays(7);

    private final JdbcClient database;
    private final Clock clock;

    InvitationRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Writes an invitation, or another link for the one that waits for the same person at the same place. */
    UUID write(Invitations.Wish wish, OpaqueKey link) {
        return database.sql("""
                        insert into identity.invitation (id, hash, email, name, roles, scope, invited_by, invited_at, expires_at)
                        values (:id, :hash, :email, :name, :roles, :scope, :by, :now, :until)
                        on conflict (scope, lower(email)) do update
                           set hash = excluded.hash, name = excluded.name, roles = excluded.roles, invited_by = excluded.invited_by,
                               invited_at = excluded.invited_at, expires_at = excluded.expires_at
                        returning id
                        """)
                .param("id", UUID.randomUUID())
                .param("hash", link.hash())
                .param("email", wish.email())
                .param("name", wish.name())
                .param("roles", wish.roles().stream().map(Role::name).sorted().toArray(String[]::new))
                .param("scope", wish.scope())
                .param("by", wish.by().value())
                .param("now", OffsetDateTime.now(clock))
                .param("until", OffsetDateTime.now(clock).plus(LIFETIME))
                .query(UUID.class)
                .single();
    }

    /** Gives one that waits another link, and another week. */
    Optional<Invitation> renew(String scope, UUID invitation, OpaqueKey link) {
        return database.sql("""
                        update identity.invitation set hash = :hash, invited_at = :now, expires_at = :until
                         where scope = :scope and id = :id returning *
                        """)
                .param("hash", link.hash())
                .param("now", OffsetDateTime.now(clock))
                .param("until", OffsetDateTime.now(clock).plus(LIFETIME))
                .param("scope", scope)
                .param("id", invitation)
                .query(InvitationRows::read)
                .optional();
    }

    List<Invitation> at(String scope) {
        return database.sql("select * from identity.invitation where scope = :scope order by name, id")
                .param("scope", scope)
                .query(InvitationRows::read)
                .list();
    }

    Optional<Invitation> behind(OpaqueKey link) {
        return database.sql("select * from identity.invitation where hash = :hash and expires_at > :now")
                .param("hash", link.hash())
                .param("now", OffsetDateTime.now(clock))
                .query(InvitationRows::read)
                .optional();
    }

    /** Uses it up: of two who accept at once the second finds nothing. */
    Optional<Invitation> take(OpaqueKey link) {
        return database.sql("delete from identity.invitation where hash = :hash and expires_at > :now returning *")
                .param("hash", link.hash())
                .param("now", OffsetDateTime.now(clock))
                .query(InvitationRows::read)
                .optional();
    }

    boolean delete(String scope, UUID invitation) {
        return database.sql("delete from identity.invitation where scope = :scope and id = :id")
                        .param("scope", scope)
                        .param("id", invitation)
                        .update()
                == 1;
    }

    /** A month after its link has ended, whoever never came is forgotten. */
    void forgetOld() {
        database.sql("delete from identity.invitation where expires_at < :before")
                .param("before", OffsetDateTime.now(clock).minusDays(30))
                .update();
    }

    private static Invitation read(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                roles((String[]) row.getArray("roles").getArray()),
                row.getString("scope"),
                row.getTimestamp("invited_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }

    private static Set<Role> roles(String[] names) {
        return Arrays.stream(names)
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
