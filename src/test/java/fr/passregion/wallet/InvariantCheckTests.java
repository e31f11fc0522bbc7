package fr.passregion.wallet;

import static fr.passregion.wallet.Books.euros;
import static fr.passregion.wallet.Books.someCause;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The check is worth something only if it sees damage: a hand that switches the triggers off does some. */
@Covers("BEN-06")
class InvariantCheckTests {

    private final LedgerDatabase database = LedgerDatabase.fresh();
    private final Books books = Books.in(database);

    @Test
    void aLedgerThatWasUsedWellHolds() {
        var sport = books.holding(euros(30));
        var debit = books.debited(sport, euros(20));
        books.wallets.reverse(debit.id(), euros(5), someCause());
        var report = books.check.run();
        assertThat(report.holds()).isTrue();
        assertThat(report.transfers()).isEqualTo(3);
        assertThat(report.trialBalance()).containsOnlyKeys(Unit.values()).containsEntry(Unit.EUR, 0L);
    }

    @Test
    void aBalanceChangedByHandIsSeen() {
        var sport = books.holding(euros(30));
        byHand("update wallet.account set posted = posted + 100 where id = :id", sport.value());
        var report = books.check.run();
        assertThat(report.holds()).isFalse();
        assertThat(report.trialBalance()).containsEntry(Unit.EUR, 100L);
        assertThat(report.allotmentsUnlikeTheirTransfers()).containsExactly(sport.value());
    }

    @Test
    void eachRuleNamesWhatBreaksIt() {
        var sport = books.holding(euros(30));
        var invariants = new LedgerInvariants(books.check, new ClosingChain(database.asApplication()));
        assertThat(invariants.examine()).hasSize(6).allMatch(Finding::holds);
        byHand("update wallet.account set posted = posted + 100 where id = :id", sport.value());
        assertThat(invariants.examine())
                .filteredOn(finding -> !finding.holds())
                .containsExactly(
                        new Finding("ledger.trial-balance", 1, List.of("EUR=100")),
                        new Finding("ledger.balances", 1, List.of(sport.toString())));
    }

    /** One rule broken is enough, whichever it is. */
    @Test
    void aReportHoldsOnlyWhenEveryRuleDoes() {
        var balanced = Map.of(Unit.EUR, 0L, Unit.TICKET, 0L);
        var off = Map.of(Unit.EUR, 0L, Unit.TICKET, -1L);
        var one = List.of(UUID.randomUUID());
        var none = List.<UUID>of();
        assertThat(new InvariantReport(1, balanced, none, none, none, none).holds())
                .isTrue();
        assertThat(List.of(
                        new InvariantReport(1, off, none, none, none, none),
                        new InvariantReport(1, balanced, one, none, none, none),
                        new InvariantReport(1, balanced, none, one, none, none),
                        new InvariantReport(1, balanced, none, none, one, none),
                        new InvariantReport(1, balanced, none, none, none, one)))
                .noneMatch(InvariantReport::holds);
    }

    /** The whole ledger is read: a silence that would mean a broken line at a till does not end it. */
    @Test
    void countingEverythingMayTakeHalfAnHour() throws SQLException {
        try (var line = database.application().getConnection()) {
            var one = new SingleConnectionDataSource(line, true);
            new ProvenLedger(JdbcClient.create(one), one, new DataSourceTransactionManager(one)).run();
            assertThat(line.getNetworkTimeout()).isEqualTo(30 * 60 * 1000);
        }
    }

    @Test
    void whatIsNotCommittedYetIsNotExamined() {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database.application()));
        transaction.executeWithoutResult(status -> {
            books.holding(euros(30));
            assertThat(books.check.run().transfers()).isZero();
        });
        assertThat(books.check.run().transfers()).isEqualTo(1);
    }

    @Test
    void aTransferErasedByHandIsSeen() {
        var sport = books.holding(euros(30));
        var debit = books.debited(sport, euros(20));
        byHand("delete from wallet.transfer where id = :id", debit.id().value());
        assertThat(books.check.run().allotmentsUnlikeTheirTransfers()).containsExactly(sport.value());
    }

    @Test
    void aDebitReversedTooFarIsSeen() {
        var sport = books.holding(euros(30));
        var debit = books.debited(sport, euros(20));
        books.wallets.reverse(debit.id(), euros(20), someCause());
        byHand(
                "update wallet.transfer set amount = 1900 where id = :id",
                debit.id().value());
        assertThat(books.check.run().transfersReversedTooFar())
                .containsExactly(debit.id().value());
    }

    @Test
    void anOverspentAllotmentIsSeen() {
        var sport = books.holding(euros(30));
        database.asOwner()
                .sql("alter table wallet.account drop constraint allotment_is_never_overspent")
                .update();
        byHand("update wallet.account set posted = -1 where id = :id", sport.value());
        assertThat(books.check.run().overspentAllotments()).containsExactly(sport.value());
    }

    @Test
    void anAllotmentThatHoldsOtherThanItPromisedIsSeen() {
        var sport = books.holding(euros(30));
        var other = books.holding(euros(30));
        var hold = books.held(other, euros(5));
        byHand("update wallet.account set held = held + 100 where id = :id", sport.value());
        byHand("delete from wallet.open_hold where hold = :id", hold.id().value());
        var report = books.check.run();
        assertThat(report.holds()).isFalse();
        assertThat(report.allotmentsUnlikeTheirHolds()).containsExactlyInAnyOrder(sport.value(), other.value());
    }

    private void byHand(String sql, UUID id) {
        var connection = new SingleConnectionDataSource(database.ownersConnection(), true);
        try {
            var hand = JdbcClient.create(connection);
            hand.sql("set session_replication_role = replica").update();
            hand.sql(sql).param("id", id).update();
        } finally {
            connection.destroy();
        }
    }
}
