package fr.passregion.wallet;

import static fr.passregion.wallet.Books.CLUB;
import static fr.passregion.wallet.Books.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import java.sql.SQLException;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Java is left out here too: what is held follows holds and their ends, whoever writes them. */
@Covers("BEN-06")
class TheDatabaseDefendsHoldsTests {

    private static final LedgerDatabase DATABASE = LedgerDatabase.fresh();
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String RESTRICT_VIOLATION = "23001";
    private static final String CHECK_VIOLATION = "23514";
    private static final String UNIQUE_VIOLATION = "23505";

    private final Books books = Books.in(DATABASE);
    private final JdbcClient application = DATABASE.asApplication();
    private final JdbcClient owner = DATABASE.asOwner();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update wallet.account set held = 0",
                "update wallet.hold set amount = 1",
                "delete from wallet.hold",
                "update wallet.hold_end set how = 'EXPIRED'",
                "delete from wallet.hold_end",
                "truncate wallet.hold, wallet.hold_end, wallet.open_hold",
                "delete from wallet.open_hold",
                "insert into wallet.open_hold select gen_random_uuid(), gen_random_uuid(), 1, now()"
            })
    void noHoldIsRewritten(String attack) {
        books.held(books.holding(euros(30)), euros(10));
        refused(INSUFFICIENT_PRIVILEGE, () -> application.sql(attack).update());
        refused(RESTRICT_VIOLATION, () -> owner.sql(attack).update());
    }

    @Test
    void noMoreIsHeldThanIsThere() {
        var sport = books.holding(euros(30));
        books.held(sport, euros(20));
        refused(CHECK_VIOLATION, () -> hold(sport, 1001, "EUR", "2026-11-21"));
        hold(sport, 1000, "EUR", "2026-11-21");
        assertThat(books.available(sport)).isEqualTo(euros(0));
    }

    @Test
    void aHoldFitsItsAllotment() {
        var sport = books.holding(euros(30));
        refused(CHECK_VIOLATION, () -> hold(sport, 1, "TICKET", "2026-11-21"));
        refused(CHECK_VIOLATION, () -> hold(sport, 1, "EUR", "2027-06-01"));
        refused(CHECK_VIOLATION, () -> hold(sport, 0, "EUR", "2026-11-21"));
        refused(
                CHECK_VIOLATION,
                () -> hold(new AllotmentId(Account.payable(CLUB, Unit.EUR).id()), 1, "EUR", "2026-11-21"));
    }

    @Test
    void aSecondEndIsRefused() {
        var hold = books.held(books.holding(euros(30)), euros(10));
        books.holds.cancel(hold.id());
        refused(UNIQUE_VIOLATION, () -> end(hold, "CANCELLED", null));
        refused(UNIQUE_VIOLATION, () -> end(hold, "EXPIRED", null));
    }

    @Test
    void aHoldExpiresInItsTimeAndNotBefore() {
        var hold = books.held(books.holding(euros(30)), euros(10));
        refused(CHECK_VIOLATION, () -> endAt(hold, "EXPIRED", null, "-1 second"));
        refused(CHECK_VIOLATION, () -> endAt(hold, "CANCELLED", null, "0 seconds"));
        endAt(hold, "EXPIRED", null, "0 seconds");
    }

    @Test
    void aCaptureNeedsItsOwnDebit() {
        var sport = books.holding(euros(30));
        var earlier = books.on("2026-11-20").debited(sport, euros(5)).id().value();
        var more = books.debited(sport, euros(12)).id().value();
        var others = books.debited(books.holding(euros(30)), euros(5)).id().value();
        var hold = books.held(sport, euros(10));
        refused(CHECK_VIOLATION, () -> end(hold, "CAPTURED", null));
        refused(CHECK_VIOLATION, () -> end(hold, "CAPTURED", UUID.randomUUID()));
        refused(CHECK_VIOLATION, () -> end(hold, "CAPTURED", earlier));
        refused(CHECK_VIOLATION, () -> end(hold, "CAPTURED", more));
        refused(CHECK_VIOLATION, () -> end(hold, "CAPTURED", others));
        refused(CHECK_VIOLATION, () -> end(hold, "CANCELLED", more));
        assertThat(books.available(sport)).isEqualTo(euros(3));
    }

    private void hold(AllotmentId allotment, long amount, String unit, String day) {
        application
                .sql("""
                insert into wallet.hold (id, allotment, payee, amount, unit, cause, holder_id, placed_at, business_day, expires_at)
                values (gen_random_uuid(), :allotment, 'somebody', :amount, :unit, 'attack 1',
                        coalesce((select holder_id from wallet.account where id = :allotment), gen_random_uuid()),
                        now(), cast(:day as date), now() + interval '1 hour')""")
                .param("allotment", allotment.value())
                .param("amount", amount)
                .param("unit", unit)
                .param("day", day)
                .update();
    }

    private void end(Hold hold, String how, @Nullable UUID transfer) {
        endAt(hold, how, transfer, how.equals("EXPIRED") ? "0 seconds" : "-1 minute");
    }

    private void endAt(Hold hold, String how, @Nullable UUID transfer, String fromItsExpiry) {
        application
                .sql("""
                insert into wallet.hold_end (hold, how, transfer, holder_id, ended_at)
                select id, :how, :transfer, holder_id, expires_at + cast(:shift as interval) from wallet.hold where id = :hold""")
                .param("hold", hold.id().value())
                .param("how", how)
                .param("transfer", transfer)
                .param("shift", fromItsExpiry)
                .update();
    }

    private static void refused(String state, ThrowingCallable attack) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(attack).satisfies(refusal -> {
            var cause = (SQLException) refusal.getMostSpecificCause();
            assertThat(cause.getSQLState()).as(cause.getMessage()).isEqualTo(state);
        });
    }
}
