package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import fr.passregion.wallet.InvariantCheck;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration's clock passes 31 May, and the demonstration starts over. */
@DemonstrationTest
class YearEndJourneyTests {

    private static final String AFTER_THE_END = "2027-06-01T00:30:00+02:00";

    private final Demonstration region;
    private final Browser browser;
    private final InvariantCheck ledger;
    private final JdbcClient database;

    YearEndJourneyTests(@LocalServerPort int port, InvariantCheck ledger, JdbcClient database) {
        region = Demonstration.on(port);
        browser = Browser.on(port);
        this.ledger = ledger;
        this.database = database;
    }

    /** Leaves the shared demonstration as the other journeys expect it. */
    @AfterEach
    void startOver() {
        browser.close();
        if (now().isAfter(Demonstration.OPENING.plusDays(1))) region.reset();
    }

    @Test
    @Covers({"GEN-03", "ENG-06", "ACC-06"})
    void everythingUnusedLapsesAtTheEndOfMayButAnAid() {
        assertThat(unusedOfTheYear()).isPositive();

        assertThat(region.moveClock(AFTER_THE_END)).isEqualTo(200);

        var late = region.debit(region.liveKey("BOOKSHOP"), region.card("plenty"), "LIVRES_LOISIR", 100);
        assertThat(late.path("code").asString()).isEqualTo("benefit_expired");
        var entry = region.debit(region.liveKey("MUSEUM"), region.card("plenty"), "MUSEE", 0);
        assertThat(entry.path("code").asString()).isEqualTo("benefit_expired");
        assertThat(unusedOfTheYear()).isZero();
        assertThat(ledger.run()).satisfies(report -> assertThat(report.holds()).isTrue());
        var aid = region.debit(region.liveKey("DRIVING_SCHOOL"), region.card("aid_only"), "PERMIS", 100);
        assertThat(aid.path("status").asString()).isEqualTo("booked");
        var way = region.login("holder");
        browser.phone()
                .signIn(way.login(), way.password())
                .hasTogether(".balance", "Livres loisir", "terminé depuis le 31 mai 2027")
                .hasTogether(".balance", "Musées et expos", "terminé depuis le 31 mai 2027")
                .picture("life-account-ended");
    }

    @Test
    void theClockNeverGoesBack() {
        assertThat(region.moveClock("2026-11-20T10:00:00+01:00")).isEqualTo(409);
        assertThat(now()).isAfter(Demonstration.OPENING);
    }

    @Test
    void startingOverBringsTheFirstDayBackWithinSeconds() {
        var before = region.login("holder");
        region.moveClock("2026-12-24T10:00:00+01:00");
        var begun = Instant.now();

        assertThat(region.reset()).isEqualTo(303);

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(60));
        assertThat(now()).isBetween(Demonstration.OPENING, Demonstration.OPENING.plusMinutes(2));
        var after = region.login("holder");
        browser.phoneWithoutScript().signIn(before.login(), before.password()).isAt("Se connecter");
        browser.phoneWithoutScript().signIn(after.login(), after.password()).isAt("Bonjour Lina");
    }

    private OffsetDateTime now() {
        return OffsetDateTime.parse(region.doors().path("now").asString());
    }

    /** What benefits of the school year still hold, in their smallest units together. */
    private long unusedOfTheYear() {
        return database.sql("""
                        select coalesce(sum(posted), 0) from wallet.account
                        where kind = 'ALLOTMENT' and not unlimited and last_day = '2027-05-31'""").query(Long.class).single();
    }
}
