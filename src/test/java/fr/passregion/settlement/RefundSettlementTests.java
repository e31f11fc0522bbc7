package fr.passregion.settlement;

import static fr.passregion.settlement.SettlementWorld.CINEMA;
import static fr.passregion.settlement.SettlementWorld.LIVRES;
import static fr.passregion.settlement.SettlementWorld.MUSEE;
import static fr.passregion.settlement.SettlementWorld.aPartner;
import static fr.passregion.settlement.SettlementWorld.asOwner;
import static fr.passregion.settlement.SettlementWorld.refunds;
import static fr.passregion.settlement.SettlementWorld.the;
import static fr.passregion.settlement.SettlementWorld.till;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.partner.PartnerId;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Reimbursements;
import fr.passregion.redemption.Reimbursements.Stage;
import fr.passregion.settlement.Claims.Outcome.CarriedOver;
import fr.passregion.settlement.Claims.Outcome.NothingToClaim;
import fr.passregion.settlement.PaymentBatches.Obstacle;
import fr.passregion.shared.Balance;
import fr.passregion.shared.Money;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import fr.passregion.wallet.Payables;
import fr.passregion.wallet.Payee;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a refund does to what a partner is paid, before its claim, before its payment and after it. */
@Covers({"BEN-07", "SET-02"})
class RefundSettlementTests extends SettlementSteps {

    private final Reimbursements reimbursements = the(Reimbursements.class);

    @Test
    void whatIsRefundedBeforeTheClaimIsNotClaimed() {
        var shop = aPartner("Librairie");
        var debit = till().sells(shop, LIVRES, 800);
        till().sells(shop, LIVRES, 500);
        refunds().part(debit, 300);

        var statement = claimed(shop);

        assertThat(statement.total()).isEqualTo(Money.cents(1000));
        assertThat(statement.debits()).isEqualTo(2);
        assertThat(counted(statement)).containsExactlyInAnyOrder(800L, 500L, -300L);
        assertThat(the(Controls.class).of(statement).agree()).isTrue();
        assertThat(claims.claim(shop)).isEqualTo(new NothingToClaim());
        pay(statement);
        assertThat(balance(shop)).isEqualTo(Balance.ZERO);
    }

    @Test
    void aStatementNotPaidYetBecomesSmaller() {
        var shop = aPartner("Librairie");
        var debit = till().sells(shop, LIVRES, 800);
        till().sells(shop, LIVRES, 500);
        var statement = claimed(shop);
        assertThat(stage(debit, 800)).isEqualTo(new Stage.Claimed(statement.number()));

        refunds().part(debit, 300);

        assertThat(total(statement)).isEqualTo(Money.cents(1000));
        assertThat(counted(statement)).containsExactlyInAnyOrder(800L, 500L, -300L);
        assertThat(the(Controls.class).of(known(statement)).agree()).isTrue();
        assertThat(claims.claim(shop)).isEqualTo(new NothingToClaim());
        pay(statement);
        assertThat(balance(shop)).isEqualTo(Balance.ZERO);
    }

    @Test
    void aStatementOfWhichNothingIsLeftIsClosedAndNeverPaid() {
        var shop = aPartner("Librairie");
        var debit = till().sells(shop, LIVRES, 800);
        var statement = claimed(shop);

        refunds().all(debit);

        assertThat(state(statement)).isEqualTo(StatementState.PAID);
        assertThat(batches.prepare(List.of(statement.id()), PREPARER))
                .isEqualTo(nothingToPay(statement, Obstacle.NOT_PAYABLE));
    }

    @Test
    void whatTheBankSentBackCanStillBecomeSmaller() {
        var shop = aPartner("Librairie");
        var debit = till().sells(shop, LIVRES, 800);
        var statement = claimed(shop);
        answered(issued(statement), "RJCT;AC04");
        assertThat(state(statement)).isEqualTo(StatementState.RETURNED);

        refunds().all(debit);

        assertThat(state(statement)).isEqualTo(StatementState.PAID);
        assertThat(balance(shop)).isEqualTo(Balance.ZERO);
    }

    @Test
    void whatIsRefundedAfterThePaymentIsANegativeLineOfTheNextStatement() {
        var shop = aPartner("Librairie");
        var debit = till().sells(shop, LIVRES, 800);
        var paid = claimed(shop);
        pay(paid);

        refunds().part(debit, 300);
        assertThat(total(paid)).isEqualTo(Money.cents(800));
        assertThat(balance(shop)).isEqualTo(new Balance(-300));
        till().sells(shop, LIVRES, 500);
        assertThat(statements.running(shop).total()).isEqualTo(new Balance(200));

        var next = claimed(shop);
        assertThat(next.total()).isEqualTo(Money.cents(200));
        assertThat(next.debits()).isEqualTo(1);
        assertThat(counted(next)).containsExactlyInAnyOrder(500L, -300L);
        assertThat(the(Controls.class).of(next).agree()).isTrue();
        pay(next);
        assertThat(balance(shop)).isEqualTo(Balance.ZERO);
    }

    @Test
    void whatIsBelowZeroWaitsForTheNextStatement() {
        var shop = aPartner("Librairie");
        var debit = till().sells(shop, LIVRES, 800);
        pay(claimed(shop));
        refunds().all(debit);

        assertThat(claims.claim(shop)).isEqualTo(new CarriedOver(Money.cents(800)));
        till().sells(shop, LIVRES, 300);
        assertThat(claims.claim(shop)).isEqualTo(new CarriedOver(Money.cents(500)));
        assertThat(statements.running(shop).canBeClaimed()).isFalse();
        assertThat(statements.ofPartner(shop)).hasSize(1);

        till().sells(shop, LIVRES, 700);
        var next = claimed(shop);
        assertThat(next.total()).isEqualTo(Money.cents(200));
        assertThat(the(Controls.class).of(next).agree()).isTrue();
    }

    @Test
    void whatComesToNothingIsClosedAtOnceAndNeverPaid() {
        var shop = aPartner("Librairie");
        var debit = till().sells(shop, LIVRES, 800);
        pay(claimed(shop));
        refunds().all(debit);
        till().sells(shop, LIVRES, 800);

        var next = claimed(shop);

        assertThat(next.total()).isEqualTo(Money.ZERO);
        assertThat(next.state()).isEqualTo(StatementState.PAID);
        assertThat(statements.payable(10_000)).doesNotContain(next);
        assertThat(balance(shop)).isEqualTo(Balance.ZERO);
        assertThat(claims.claim(shop)).isEqualTo(new NothingToClaim());
    }

    @Test
    void aPaymentUnderWayStaysAsItIsAndTheNextOneBearsTheRefund() {
        var shop = aPartner("Librairie");
        var debit = till().sells(shop, LIVRES, 800);
        var statement = claimed(shop);
        var batch = prepared(statement);
        approve(batch);
        assertThat(stage(debit, 800)).isEqualTo(new Stage.Paid(statement.number()));

        refunds().all(debit);
        issue(batch);
        answered(batch, "ACSC;");

        assertThat(batches.paymentsOf(batch.id()))
                .singleElement()
                .satisfies(payment -> assertThat(payment.amount()).isEqualTo(Money.cents(800)));
        assertThat(balance(shop)).isEqualTo(new Balance(-800));
        till().sells(shop, LIVRES, 1000);
        assertThat(claimed(shop).total()).isEqualTo(Money.cents(200));
    }

    @Test
    @Covers("SET-03")
    void ticketsRefundedAfterTheirClaimTakeTheirPriceBack() {
        var cinema = aPartner("Cinéma");
        var debit = till().sellsTickets(cinema, CINEMA, 4, 450);
        var statement = claimed(cinema);

        refunds().part(debit, 1);
        assertThat(total(statement)).isEqualTo(Money.cents(1350));
        assertThat(balance(cinema)).isEqualTo(new Balance(1350));
        assertThat(owed(cinema, Unit.TICKET)).isZero();
        pay(known(statement));

        refunds().all(debit);
        assertThat(balance(cinema)).isEqualTo(new Balance(-1350));
        till().sellsTickets(cinema, CINEMA, 5, 500);
        var next = claimed(cinema);
        assertThat(next.total()).isEqualTo(Money.cents(2500 - 1350));
        assertThat(the(Controls.class).of(next).agree()).isTrue();
        pay(next);
        assertThat(balance(cinema)).isEqualTo(Balance.ZERO);
        assertThat(owed(cinema, Unit.TICKET)).isZero();
    }

    @Test
    @Covers("SET-03")
    void ticketsRefundedBeforeTheirClaimAreNotPriced() {
        var cinema = aPartner("Cinéma");
        refunds().part(till().sellsTickets(cinema, CINEMA, 4, 450), 3);
        refunds().all(till().sellsTickets(cinema, CINEMA, 2, 450));

        var statement = claimed(cinema);

        assertThat(statement.total()).isEqualTo(Money.cents(450));
        assertThat(balance(cinema)).isEqualTo(new Balance(450));
        assertThat(owed(cinema, Unit.TICKET)).isZero();
        assertThat(the(Controls.class).of(statement).agree()).isTrue();
    }

    @Test
    void anEntryThatCostsNothingIsOnlyRecorded() {
        var museum = aPartner("Musée");
        var debit = till().letsIn(museum, MUSEE, 0);
        claimed(museum);

        refunds().all(debit);

        assertThat(claims.claim(museum)).isEqualTo(new NothingToClaim());
        till().letsIn(museum, MUSEE, 0);
        assertThat(counted(claimed(museum))).hasSize(2).containsOnly(0L);
        assertThat(owed(museum, Unit.ENTRY)).isZero();
    }

    @Test
    void theDatabaseItselfKeepsAStatementAsItsLinesSay() {
        var shop = aPartner("Librairie");
        var debit = till().sells(shop, LIVRES, 800);
        var statement = claimed(shop);
        assertThatThrownBy(() -> retotal(statement, 900)).hasMessageContaining("cannot go from 800 to 900");
        assertThatThrownBy(() -> retotal(statement, 700)).hasMessageContaining("cannot go from 800 to 700");
        refunds().part(debit, 100);
        assertThatThrownBy(() -> retotal(statement, 800)).hasMessageContaining("cannot go from 700 to 800");
        pay(known(statement));
        assertThatThrownBy(() -> retotal(statement, 700)).hasMessageContaining("PAID, cannot go");
    }

    private static void retotal(Statement statement, long cents) {
        asOwner()
                .sql("update settlement.statement set total_cents = ? where id = ?")
                .params(cents, statement.id().value())
                .update();
    }

    private Stage stage(Redemption debit, long cents) {
        return reimbursements.stageOf(debit, Money.cents(cents));
    }

    private void pay(Statement statement) {
        answered(issued(statement), "ACSC;");
        assertThat(state(statement)).isEqualTo(StatementState.PAID);
    }

    private PaymentBatch issued(Statement statement) {
        var batch = prepared(statement);
        approve(batch);
        issue(batch);
        return batch;
    }

    private void answered(PaymentBatch batch, String answer) {
        var list = new StringBuilder("EndToEndId;statut;motif\n");
        for (var payment : batches.paymentsOf(batch.id()))
            list.append(payment.endToEndId()).append(';').append(answer).append('\n');
        imported(list.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Statement known(Statement statement) {
        return statements.find(statement.id()).orElseThrow();
    }

    private Money total(Statement statement) {
        return known(statement).total();
    }

    private List<Long> counted(Statement statement) {
        return statements.linesOf(statement.id()).stream()
                .map(line -> line.counted().cents())
                .toList();
    }

    private static Balance balance(PartnerId partner) {
        return the(Payables.class).balanceOf(new Payee(partner.toString()));
    }
}
