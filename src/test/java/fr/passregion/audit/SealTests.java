package fr.passregion.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.testing.Covers;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** On the trail's own migrations and a database for each test: a seal is for ever. */
@Covers("REG-05")
class SealTests {

    private static EmbeddedPostgres server;

    private SingleConnectionDataSource application;
    private DataSource owner;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void migrate() throws Exception {
        var name = "trail_" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        owner = server.getDatabase("postgres", name);
        migrate("passregion", "__root");
        migrate("audit", "audit");
        application = new SingleConnectionDataSource(owner.getConnection(), true);
        JdbcClient.create(application).sql("set role passregion_app").update();
        write("2026-11-20T09:00:00", "enrolment.accepted");
        write("2026-11-20T23:59:59", "photo\trefused\\");
        write("2026-11-22T00:00:00", "card.blocked");
        assertThat(at("2026-11-23T00:14:00").sealPastDays()).isEqualTo(2);
        assertThat(at("2026-11-23T00:16:00").sealPastDays()).isEqualTo(1);
    }

    @Test
    void everyPastDayIsSealedOnceTheEmptyOneToo() {
        var seals = at("2026-11-23T06:00:00");
        assertThat(seals.sealPastDays()).isZero();
        assertThat(seals.last()).hasValueSatisfying(seal -> {
            assertThat(seal.day()).isEqualTo(LocalDate.parse("2026-11-22"));
            assertThat(seal.entries()).isEqualTo(1);
        });
        assertThat(seals.broken()).isEmpty();
    }

    @Test
    void intoASealedDayNothingIsWrittenAnyMore() {
        assertThatThrownBy(() -> write("2026-11-22T12:00:00", "card.blocked"))
                .hasStackTraceContaining("the day is sealed");
        assertThatThrownBy(() -> write("2026-11-19T12:00:00", "card.blocked"))
                .hasStackTraceContaining("the day is sealed");
        write("2026-11-23T00:00:00", "card.blocked");
        assertThat(at("2026-11-23T06:00:00").broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set why = 'autre' where id = 1",
                "update audit.entry set at = at + interval '1 second' where id = 2",
                "delete from audit.entry where id = 1",
                "insert into audit.entry (at, roles, act, subject) values ('2026-11-20 10:00+01', 'SYSTEM', 'x', 'y')",
                "with a as (select * from audit.entry) update audit.entry e set act = a.act, at = a.at from a where a.id = 3 - e.id",
                "update audit.seal set entries = 3 where day = '2026-11-20'",
                "update audit.seal set lines_sha256 = repeat('a', 64) where day = '2026-11-20'",
                "update audit.seal set sha256 = repeat('a', 64) where day = '2026-11-20'"
            })
    void aHandThatSwitchesTheTriggersOffIsSeen(String tampering) {
        byHand(tampering);
        assertThat(at("2026-11-23T06:00:00").broken()).contains(LocalDate.parse("2026-11-20"));
    }

    /** Whoever rewrites a day and its seal must rewrite every seal since. */
    @Test
    void aDaySealedAnewNoLongerFitsTheNext() {
        byHand("""
                delete from audit.entry where id = 1;
                update audit.seal s set entries = c.entries, lines_sha256 = c.lines_sha256
                  from audit.counted_day c where c.day = s.day;
                update audit.seal s set sha256 = audit.sha256_of(audit.line(s)) where day = '2026-11-20'""");
        assertThat(at("2026-11-23T06:00:00").broken()).containsExactly(LocalDate.parse("2026-11-21"));
    }

    @Test
    void aMissingSealIsSeen() {
        byHand("delete from audit.seal where day = '2026-11-21'");
        assertThat(at("2026-11-23T06:00:00").broken()).containsExactly(LocalDate.parse("2026-11-22"));
    }

    private void write(String moment, String act) {
        new StoredAuditTrail(JdbcClient.create(application), clock(moment)).record(act, "holder:1", "parce\nque");
    }

    private static Clock clock(String moment) {
        var paris = ZoneId.of("Europe/Paris");
        return Clock.fixed(LocalDateTime.parse(moment).atZone(paris).toInstant(), paris);
    }

    private Seals at(String moment) {
        return new StoredSeals(JdbcClient.create(application), clock(moment));
    }

    private void byHand(String tampering) {
        JdbcClient.create(owner)
                .sql("set session_replication_role = replica; " + tampering)
                .update();
    }

    private void migrate(String schema, String folder) {
        Flyway.configure()
                .dataSource(owner)
                .schemas(schema)
                .defaultSchema(schema)
                .locations("classpath:db/migration/" + folder)
                .load()
                .migrate();
    }
}
