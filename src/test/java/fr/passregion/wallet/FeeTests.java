package fr.passregion.wallet;

import static fr.passregion.wallet.Books.euros;
import static fr.passregion.wallet.Books.tickets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.shared.Amount;
import fr.passregion.testing.Covers;
import fr.passregion.wallet.DebitOutcome.AmountExceedsBalance;
import fr.passregion.wallet.DebitOutcome.Expired;
import fr.passregion.wallet.DebitOutcome.NothingLeft;
import fr.passregion.wallet.Fees.EndOfFee;
import fr.passregion.wallet.Fees.FeeOutcome.Held;
import fr.passregion.wallet.Fees.FeeOutcome.Refused;
import fr.passregion.wallet.Fees.HeldFee;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fee of a card made again: held, then taken or let go, in double entry and once (GEN-05). */
@Covers("GEN-05")
class FeeTests {

    private static final LedgerDatabase DATABASE = LedgerDatabase.fresh();
    private static final Amount FIVE = euros(5);

    private final Books books = Books.in(DATABASE);
    private final Cause cause = new Cause("remake", UUID.randomUUID().toString());

    @AfterEach
    void theLedgerIsSound() {
        var report = books.check.run();
        assertThat(report.holds()).as("%s", report).isTrue();
    }

    @Test
    void whatIsHeldIsNotAvailableAndNotYetTaken() {
        var sport = books.holding(euros(30));
        assertThat(books.fees.hold(sport, FIVE, cause)).isEqualTo(new Held(new HeldFee(sport, FIVE)));
        assertThat(books.fees.find(cause)).hasValue(new HeldFee(sport, FIVE));
        var allotment = books.wallets.find(sport).orElseThrow();
        assertThat(allotment.available()).isEqualTo(euros(25));
        assertThat(allotment.held()).isEqualTo(FIVE);
        assertThat(allotment.used()).isEqualTo(euros(0));
        assertThat(books.debit(sport, euros(26))).isEqualTo(new AmountExceedsBalance(euros(25)));
    }

    @Test
    void whatIsTakenGoesToTheAccountOfFees() {
        var sport = books.holding(euros(30));
        var before = fees();
        books.fees.hold(sport, FIVE, cause);
        assertThat(books.fees.take(cause)).isEqualTo(EndOfFee.TAKEN);
        assertThat(books.fees.take(cause)).isEqualTo(EndOfFee.TAKEN);
        assertThat(books.fees.release(cause)).isEqualTo(EndOfFee.TAKEN);
        var allotment = books.wallets.find(sport).orElseThrow();
        assertThat(allotment.available()).isEqualTo(euros(25));
        assertThat(allotment.held()).isEqualTo(euros(0));
        assertThat(allotment.used()).isEqualTo(FIVE);
        assertThat(fees()).isEqualTo(before + 500);
        assertThat(books.wallets.movementsOf(allotment.holder()))
                .filteredOn(transfer -> transfer.reason() == Reason.FEE)
                .singleElement()
                .satisfies(transfer -> assertThat(transfer.cause()).isEqualTo(cause));
    }

    @Test
    void whatIsReleasedIsAvailableAgain() {
        var sport = books.holding(euros(30));
        books.fees.hold(sport, FIVE, cause);
        assertThat(books.fees.release(cause)).isEqualTo(EndOfFee.RELEASED);
        assertThat(books.fees.take(cause)).isEqualTo(EndOfFee.RELEASED);
        assertThat(books.available(sport)).isEqualTo(euros(30));
    }

    @Test
    void aFeeThatWasNeverHeldIsNeitherTakenNorReleased() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> books.fees.take(cause))
                .withMessageContaining("No such fee");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> books.fees.release(cause))
                .withMessageContaining("No such fee");
    }

    @Test
    void theSameCauseAgainHoldsOnce() {
        var sport = books.holding(euros(30));
        books.fees.hold(sport, FIVE, cause);
        assertThat(books.fees.hold(sport, FIVE, cause)).isInstanceOf(Held.class);
        assertThat(books.available(sport)).isEqualTo(euros(25));
        assertThatThrownBy(() -> books.fees.hold(sport, euros(6), cause)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFeeIsRefusedAsADebitWouldBe() {
        var poor = books.holding(euros(4));
        assertThat(books.fees.hold(poor, FIVE, cause)).isEqualTo(new Refused(new AmountExceedsBalance(euros(4))));
        books.debited(poor, euros(4));
        assertThat(books.fees.hold(poor, FIVE, cause)).isEqualTo(new Refused(new NothingLeft()));
        var sport = books.holding(euros(30));
        assertThat(books.on("2027-06-01").fees.hold(sport, FIVE, cause))
                .isEqualTo(new Refused(new Expired(Books.LAST_DAY)));
        assertThat(books.fees.find(cause)).isEmpty();
    }

    @Test
    @Covers("GEN-03")
    void aFeeHeldOverTheLastDayIsTakenAndOnlyTheRestLapses() {
        var sport = books.holding(euros(30));
        books.fees.hold(sport, FIVE, cause);
        var june = books.on("2027-06-02");
        june.wallets.lapse(Books.LAST_DAY.plusDays(1));
        assertThat(books.wallets.find(sport).orElseThrow().lapsed()).isEqualTo(euros(0));
        june.fees.take(cause);
        june.wallets.lapse(Books.LAST_DAY.plusDays(1));
        var allotment = books.wallets.find(sport).orElseThrow();
        assertThat(allotment.lapsed()).isEqualTo(euros(25));
        assertThat(allotment.used()).isEqualTo(FIVE);
    }

    @RepeatedTest(5)
    void feesAndDebitsAtOnceNeverPromiseMoreThanThereIs() throws Exception {
        var sport = books.holding(euros(30));
        var acts = new ArrayList<Callable<Object>>();
        for (var pair = 0; pair < 8; pair++) {
            var own = new Cause("remake", UUID.randomUUID().toString());
            acts.add(() -> books.fees.hold(sport, FIVE, own));
            acts.add(() -> books.debit(sport, FIVE));
        }
        var outcomes = atOnce(acts);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome instanceof Held || outcome instanceof DebitOutcome.Debited)
                .hasSize(6);
        assertThat(books.available(sport)).isEqualTo(euros(0));
    }

    @RepeatedTest(5)
    void ofATakingAndAReleaseAtOnceExactlyOneCounts() throws Exception {
        var sport = books.holding(euros(30));
        books.fees.hold(sport, FIVE, cause);
        var outcomes = atOnce(List.<Callable<Object>>of(() -> books.fees.take(cause), () -> books.fees.release(cause)));
        assertThat(outcomes.stream().distinct()).hasSize(1);
        var left = outcomes.getFirst() == EndOfFee.TAKEN ? euros(25) : euros(30);
        assertThat(books.available(sport)).isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update wallet.fee set amount = 1",
                "delete from wallet.fee",
                "update wallet.fee_end set how = 'RELEASED', transfer = null",
                "delete from wallet.fee_end",
                "truncate wallet.fee, wallet.fee_end"
            })
    void noFeeIsRewritten(String attack) {
        books.fees.hold(books.holding(euros(30)), FIVE, cause);
        refused("42501", DATABASE.asApplication(), attack);
        refused("23001", DATABASE.asOwner(), attack);
    }

    @Test
    void theDatabaseRefusesAFeeThatDoesNotFitItsAllotment() {
        var owner = DATABASE.asOwner();
        var poor = books.holding(euros(4));
        var cinema = books.holding(tickets(3));
        refused("23514", owner, insertFee(poor, 500, "2026-11-21"));
        refused("23514", owner, insertFee(books.holding(euros(30)), 500, "2027-06-01"));
        refused("23514", owner, insertFee(cinema, 1, "2026-11-21"));
    }

    @Test
    void theDatabaseRefusesAFeeTakenThatWasNeverHeld() {
        var sport = books.holding(euros(30));
        DATABASE.asOwner()
                .sql("insert into wallet.account (id, key, kind, unit) values (:id, 'FEES EUR', 'FEES', 'EUR')"
                        + " on conflict do nothing")
                .param("id", Account.fees(FIVE.unit()).id())
                .update();
        refused("23514", DATABASE.asApplication(), """
                insert into wallet.transfer (id, debit_account, credit_account, amount, unit, reason, cause, holder_id, booked_at, business_day)
                select gen_random_uuid(), a.id, '%s', 500, 'EUR', 'FEE', 'remake x', a.holder_id, now(), '2026-11-21'
                  from wallet.account a where a.id = '%s'""".formatted(
                        Account.fees(FIVE.unit()).id(), sport));
        assertThat(books.available(sport)).isEqualTo(euros(30));
    }

    private static String insertFee(AllotmentId allotment, long cents, String day) {
        return """
                insert into wallet.fee (id, allotment, amount, unit, cause, holder_id, held_at, business_day)
                select gen_random_uuid(), id, %d, 'EUR', 'remake x', holder_id, now(), '%s'
                  from wallet.account where id = '%s'""".formatted(cents, day, allotment);
    }

    private long fees() {
        return DATABASE.asOwner()
                .sql("select coalesce(sum(amount), 0) from wallet.transfer where reason = 'FEE'")
                .query(Long.class)
                .single();
    }

    private static void refused(String state, JdbcClient database, String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.sql(sql).update())
                .havingRootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        fault -> assertThat(fault.getSQLState()).isEqualTo(state));
    }

    private static List<Object> atOnce(List<Callable<Object>> acts) throws Exception {
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var outcomes = new ArrayList<>();
            for (var future : threads.invokeAll(acts)) outcomes.add(future.get());
            return outcomes;
        }
    }
}
