package fr.passregion.audit;

import static fr.passregion.testing.SignIn.as;
import static fr.passregion.testing.SignIn.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.testing.Covers;
import fr.passregion.testing.PassRegionTest;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PassRegionTest
@Covers("REG-05")
class AuditTrailTests {

    private final AuditTrail trail;
    private final JdbcClient database;
    private final JdbcClient owner;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String subject = "holder:" + UUID.randomUUID();

    AuditTrailTests(
            AuditTrail trail,
            JdbcClient database,
            @FlywayDataSource DataSource migrations,
            TransactionTemplate transaction,
            Clock clock) {
        this.trail = trail;
        this.database = database;
        this.owner = JdbcClient.create(migrations);
        this.transaction = transaction;
        this.clock = clock;
    }

    @Test
    void anActIsKeptWithWhoWhenOnWhomAndWhy() {
        var agent = somebody(new Grant(Role.AGENT_PHOTO, null));
        as(agent, () -> trail.record("photo.refused", subject, "visage masqué"));

        assertThat(entry())
                .containsEntry("actor", agent.getName())
                .containsEntry("roles", "AGENT_PHOTO")
                .containsEntry("act", "photo.refused")
                .containsEntry("why", "visage masqué");
        assertThat(at()).isBetween(OffsetDateTime.now(clock).minus(Duration.ofMinutes(1)), OffsetDateTime.now(clock));
    }

    @Test
    void whatNobodyDidTheSystemDid() {
        trail.record("card.made", subject, null);
        assertThat(entry()).containsEntry("actor", null).containsEntry("roles", "SYSTEM");
    }

    @Test
    void anActThatIsRolledBackLeavesNoEntry() {
        transaction.executeWithoutResult(status -> {
            trail.record("photo.refused", subject, null);
            status.setRollbackOnly();
        });
        assertThat(database.sql("select count(*) from audit.entry where subject = :subject")
                        .param("subject", subject)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit.entry set why = 'autre'", "delete from audit.entry", "truncate audit.entry"})
    void notEvenTheOwnerOfTheDatabaseRewritesIt(String rewriting) {
        trail.record("photo.refused", subject, null);

        assertThatThrownBy(() -> owner.sql(rewriting).update()).hasStackTraceContaining("corrections are new rows");
        assertThatThrownBy(() -> database.sql(rewriting).update()).hasStackTraceContaining("permission denied");
        assertThat(entry()).containsEntry("why", null);
    }

    private Map<String, @Nullable Object> entry() {
        return database.sql("select actor, roles, act, why from audit.entry where subject = :subject")
                .param("subject", subject)
                .query()
                .singleRow();
    }

    private OffsetDateTime at() {
        return database.sql("select at from audit.entry where subject = :subject")
                .param("subject", subject)
                .query(OffsetDateTime.class)
                .single();
    }
}
