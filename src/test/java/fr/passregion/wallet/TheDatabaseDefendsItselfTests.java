package fr.passregion.wallet;

import static fr.passregion.wallet.Books.CLUB;
import static fr.passregion.wallet.Books.SPORT;
import static fr.passregion.wallet.Books.YEAR;
import static fr.passregion.wallet.Books.euros;
import static fr.passregion.wallet.Books.tickets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import java.sql.SQLException;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Java is left out here: whatever the application or its owner might send, the database keeps the ledger true. */
@Covers("BEN-06")
class TheDatabaseDefendsItselfTests {

    private static final LedgerDatabase DATABASE = LedgerDatabase.fresh();
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String RESTRICT_VIOLATION = "23001";
    private static final String CHECK_VIOLATION = "23514";

    private final Books books = Books.in(DATABASE);
    private final JdbcClient application = DATABASE.asApplication();
    private final JdbcClient owner = DATABASE.asOwner();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update wallet.transfer set amount = 1",
                "delete from wallet.transfer",
                "truncate wallet.transfer",
                "truncate wallet.transfer, wallet.account",
                "update wallet.account set posted = 100000",
                "update wallet.account set held = 0",
                "update wallet.account set last_day = '2030-05-31'",
                "delete from wallet.account",
                "insert into wallet.route values ('DEBIT', 'ALLOTMENT', 'ALLOTMENT')",
                "alter table wallet.transfer disable trigger all"
            })
    void theApplicationMayNotRewriteTheLedger(String attack) {
        books.debited(books.holding(euros(30)), euros(10));
        refused(INSUFFICIENT_PRIVILEGE, () -> application.sql(attack).update());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update wallet.transfer set amount = 1",
                "delete from wallet.transfer",
                "truncate wallet.transfer",
                "truncate wallet.transfer, wallet.account",
                "update wallet.account set posted = 100000",
                "update wallet.account set held = 0",
                "update wallet.account set last_day = '2030-05-31'",
                "delete from wallet.account",
                "update wallet.route set target = 'ALLOTMENT'"
            })
    void evenItsOwnerMayNotRewriteTheLedger(String attack) {
        books.debited(books.holding(euros(30)), euros(10));
        refused(RESTRICT_VIOLATION, () -> owner.sql(attack).update());
    }

    @Test
    void anAllotmentNeverBecomesNegative() {
        var sport = books.holding(euros(30)).value();
        var club = payable(Unit.EUR);
        refused("23514", "allotment_is_never_overspent", () -> insert("DEBIT", sport, club, 3001, "EUR"));
        assertThat(books.available(new AllotmentId(sport))).isEqualTo(euros(30));
    }

    @Test
    void aSecondReversalIsRefused() {
        var sport = books.holding(euros(30));
        var debit = books.debited(sport, euros(20));
        reverse(debit, debit.creditAccount(), debit.debitAccount(), 2000);
        refused(
                CHECK_VIOLATION,
                "would be reversed by",
                () -> reverse(debit, debit.creditAccount(), debit.debitAccount(), 1));
        assertThat(books.available(sport)).isEqualTo(euros(30));
    }

    @Test
    void aReversalMirrorsItsOriginal() {
        var mine = books.holding(euros(30));
        var other = books.open(SPORT, Unit.EUR);
        var debit = books.debited(mine, euros(20));
        refused(
                CHECK_VIOLATION,
                () -> reverse(debit, debit.creditAccount(), other.id().value(), 2000));
        refused(CHECK_VIOLATION, () -> reverse(debit, debit.debitAccount(), debit.creditAccount(), 2000));
    }

    @Test
    void aTransferNeverChangesUnit() {
        var sport = books.holding(euros(30)).value();
        refused(CHECK_VIOLATION, "between accounts of", () -> insert("DEBIT", sport, payable(Unit.TICKET), 1, "EUR"));
        refused(CHECK_VIOLATION, "between accounts of", () -> insert("DEBIT", sport, payable(Unit.EUR), 1, "TICKET"));
    }

    @Test
    @Covers("BEN-01")
    void nothingMovesFromOneEnvelopeToAnother() {
        var mine = books.holding(euros(30)).value();
        var other = books.open(SPORT, Unit.EUR).id().value();
        for (var reason : Reason.values()) {
            if (reason == Reason.REVERSAL) continue;
            refused(CHECK_VIOLATION, "from ALLOTMENT to ALLOTMENT", () -> insert(reason.name(), mine, other, 1, "EUR"));
        }
    }

    @Test
    @Covers("BEN-08")
    void whatIsOwedToAPartnerNeverGoesToAHolder() {
        var mine = books.holding(euros(30)).value();
        refused(
                CHECK_VIOLATION,
                "from PAYABLE to ALLOTMENT",
                () -> insert("CREDIT", payable(Unit.EUR), mine, 1, "EUR"));
    }

    @Test
    @Covers("SET-01")
    void whatIsOwedToOnePartnerIsNeverPaidToAnother() {
        books.debited(books.holding(euros(30)), euros(20));
        var theirs = open(Account.inPayment(new Payee("somebody else"), Unit.EUR));
        refused(
                CHECK_VIOLATION,
                "what is owed to another",
                () -> insert("TO_PAYMENT", payable(Unit.EUR), theirs, 100, "EUR"));
    }

    @Test
    @Covers("GEN-03")
    void nothingIsGivenOrTakenAfterTheLastDayNorLapsedBeforeItsEnd() {
        var sport = books.holding(euros(30)).value();
        var lapsed = open(Account.lapsed(SPORT, YEAR, Unit.EUR));
        var budget = open(Account.budget(SPORT, YEAR, Unit.EUR));
        refused(CHECK_VIOLATION, "last day", () -> insert("CREDIT", budget, sport, 100, "EUR", "2027-06-01"));
        refused(CHECK_VIOLATION, "last day", () -> insert("LAPSE", sport, lapsed, 100, "EUR", "2027-05-31"));
        refused(CHECK_VIOLATION, "last day", () -> insert("DEBIT", sport, payable(Unit.EUR), 100, "EUR", "2027-06-01"));
    }

    @Test
    void aTransferMovesSomething() {
        var sport = books.holding(euros(30)).value();
        var club = payable(Unit.EUR);
        refused(CHECK_VIOLATION, () -> insert("DEBIT", sport, club, 0, "EUR"));
        refused(CHECK_VIOLATION, () -> insert("DEBIT", sport, club, -1, "EUR"));
        refused(CHECK_VIOLATION, () -> insert("DEBIT", sport, sport, 1, "EUR"));
    }

    @Test
    void aTransferNamesTheHolderWhoseAllotmentItMoves() {
        var sport = books.holding(euros(30)).value();
        refused(
                CHECK_VIOLATION,
                "another benefit, year or holder",
                () -> application
                        .sql("""
                insert into wallet.transfer (id, debit_account, credit_account, amount, unit, reason, cause, holder_id, booked_at, business_day)
                values (:id, :debit, :credit, 1, 'EUR', 'DEBIT', 'attack 1', gen_random_uuid(), now(), '2026-11-21')""")
                        .param("id", UUID.randomUUID())
                        .param("debit", sport)
                        .param("credit", payable(Unit.EUR))
                        .update());
    }

    @Test
    void ticketsHaveABalanceToo() {
        var cinema = books.holding(tickets(2)).value();
        refused(
                CHECK_VIOLATION,
                "allotment_is_never_overspent",
                () -> insert("DEBIT", cinema, payable(Unit.TICKET), 3, "TICKET"));
    }

    private UUID payable(Unit unit) {
        return open(Account.payable(CLUB, unit));
    }

    private UUID open(Account account) {
        application
                .sql("""
                insert into wallet.account (id, key, kind, unit, benefit, school_year, payee)
                values (:id, :key, :kind, :unit, :benefit, :year, :payee) on conflict do nothing""")
                .param("id", account.id())
                .param("key", account.key())
                .param("kind", account.kind().name())
                .param("unit", account.unit().name())
                .param(
                        "benefit",
                        account.benefit() == null ? null : account.benefit().value())
                .param("year", account.year() == null ? null : account.year().label())
                .param("payee", account.payee() == null ? null : account.payee().reference())
                .update();
        return account.id();
    }

    private void insert(String reason, UUID debit, UUID credit, long amount, String unit) {
        insert(reason, debit, credit, amount, unit, "2026-11-21");
    }

    private void insert(String reason, UUID debit, UUID credit, long amount, String unit, String day) {
        application
                .sql("""
                insert into wallet.transfer (id, debit_account, credit_account, amount, unit, reason, cause, holder_id, booked_at, business_day)
                values (gen_random_uuid(), :debit, :credit, :amount, :unit, :reason, 'attack 1',
                        (select holder_id from wallet.account where id in (:debit, :credit) and holder_id is not null limit 1),
                        now(), cast(:day as date))""")
                .param("debit", debit)
                .param("credit", credit)
                .param("amount", amount)
                .param("unit", unit)
                .param("reason", reason)
                .param("day", day)
                .update();
    }

    private void reverse(Transfer original, UUID debit, UUID credit, long amount) {
        application
                .sql("""
                insert into wallet.transfer (id, debit_account, credit_account, amount, unit, reason, cause, holder_id, reverses, booked_at, business_day)
                select gen_random_uuid(), :debit, :credit, :amount, unit, 'REVERSAL', 'attack 1', holder_id, id, now(), '2026-11-21'
                  from wallet.transfer where id = :original""")
                .param("debit", debit)
                .param("credit", credit)
                .param("amount", amount)
                .param("original", original.id().value())
                .update();
    }

    private static void refused(String state, ThrowingCallable attack) {
        refused(state, "", attack);
    }

    private static void refused(String state, String words, ThrowingCallable attack) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(attack).satisfies(refusal -> {
            var cause = (SQLException) refusal.getMostSpecificCause();
            assertThat(cause.getSQLState()).as(cause.getMessage()).isEqualTo(state);
            assertThat(cause.getMessage()).contains(words);
        });
    }
}
