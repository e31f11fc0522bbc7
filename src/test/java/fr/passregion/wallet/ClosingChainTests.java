package fr.passregion.wallet;

import static fr.passregion.wallet.Books.euros;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Damage to the past is seen by counting and hashing it anew: a hand that switches the triggers off does some. */
@Covers("BEN-06")
class ClosingChainTests {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-21");

    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final ClosingChain chain = new ClosingChain(database.asApplication());

    @BeforeEach
    void threeDays() {
        var books = Books.in(database);
        var sport = books.holding(euros(30));
        books.debited(sport, euros(3));
        books.on("2026-11-23").debited(sport, euros(4));
        var clock = Clock.fixed(FIRST.plusDays(3).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        assertThat(new StoredClosings(database.asApplication(), clock).closePastDays())
                .isEqualTo(3);
    }

    @Test
    void whatNobodyTouchedHolds() {
        assertThat(chain.broken()).isEmpty();
        assertThat(chain.length()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update wallet.transfer set amount = amount + 1 where reason = 'DEBIT' and business_day = '2026-11-21'",
                "update wallet.transfer set cause = 'redemption other' where reason = 'DEBIT' and business_day = '2026-11-21'",
                "update wallet.transfer set booked_at = booked_at + interval '1 microsecond' where reason = 'CREDIT'",
                "delete from wallet.transfer where reason = 'DEBIT' and business_day = '2026-11-21'",
                "update wallet.transfer set business_day = '2026-11-21' where business_day = '2026-11-23'",
                "update wallet.closing set transfers = 9 where day = '2026-11-21'",
                "update wallet.closing set totals = '-' where day = '2026-11-21'",
                "update wallet.closing set sha256 = repeat('a', 64) where day = '2026-11-21'"
            })
    void aHandThatSwitchesTheTriggersOffIsSeen(String tampering) {
        byHand(tampering);
        assertThat(chain.broken()).contains(FIRST);
    }

    @Test
    void aDayClosedAnewNoLongerFitsTheNext() {
        byHand("""
                delete from wallet.transfer where reason = 'DEBIT' and business_day = '2026-11-21';
                update wallet.closing c set transfers = n.transfers, totals = n.totals, lines_sha256 = n.lines_sha256
                  from wallet.counted_day n where n.day = c.day;
                update wallet.closing c set sha256 = wallet.sha256_of(wallet.line(c)) where day = '2026-11-21'""");
        assertThat(chain.broken()).containsExactly(FIRST.plusDays(1));
    }

    @Test
    void aDayTakenOutOfTheChainIsSeen() {
        byHand("delete from wallet.closing where day = '2026-11-22'");
        assertThat(chain.broken()).containsExactly(FIRST.plusDays(2));
    }

    @Test
    void aTransferPutBeforeTheFirstDayIsSeen() {
        byHand("""
                insert into wallet.transfer (id, debit_account, credit_account, amount, unit, reason, cause, holder_id, booked_at, business_day)
                select gen_random_uuid(), debit_account, credit_account, 1, unit, reason, 'forged', holder_id, booked_at, '2026-11-01'
                  from wallet.transfer limit 1""");
        assertThat(chain.broken()).containsExactly(LocalDate.parse("2026-11-01"));
    }

    private void byHand(String tampering) {
        var connection = new SingleConnectionDataSource(database.ownersConnection(), true);
        try {
            JdbcClient.create(connection)
                    .sql("set session_replication_role = replica; " + tampering)
                    .update();
        } finally {
            connection.destroy();
        }
    }
}
