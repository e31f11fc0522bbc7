package fr.passregion.settlement;

import static fr.passregion.settlement.SettlementWorld.CINEMA;
import static fr.passregion.settlement.SettlementWorld.LIVRES;
import static fr.passregion.settlement.SettlementWorld.MUSEE;
import static fr.passregion.settlement.SettlementWorld.aPartner;
import static fr.passregion.settlement.SettlementWorld.aPartnerWithoutAccount;
import static fr.passregion.settlement.SettlementWorld.the;
import static fr.passregion.settlement.SettlementWorld.till;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passregion.partner.BankDetails;
import fr.passregion.partner.Partners;
import fr.passregion.settlement.BankAnswers.Effect;
import fr.passregion.settlement.PaymentBatches.Decision;
import fr.passregion.settlement.PaymentBatches.LeftOut;
import fr.passregion.settlement.PaymentBatches.Obstacle;
import fr.passregion.settlement.PaymentBatches.Preparation;
import fr.passregion.shared.Amount;
import fr.passregion.shared.Balance;
import fr.passregion.shared.Money;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import fr.passregion.wallet.Cause;
import fr.passregion.wallet.Payables;
import fr.passregion.wallet.Payee;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From debits to « payé », through the module’s own doors. */
class SettlementTests extends SettlementSteps {

    @Test
    @Covers("SET-01")
    void aClaimListsEveryDebitTakenUntilNowOnce() {
        var shop = aPartner("Librairie du Marché");
        var first = till().sells(shop, LIVRES, 840);
        var second = till().sells(shop, LIVRES, 1_500);

        var statement = claimed(shop);

        assertThat(statement.total()).isEqualTo(Money.cents(2_340));
        assertThat(statement.state()).isEqualTo(StatementState.CLAIMED);
        assertThat(statements.linesOf(statement.id()))
                .extracting(StatementLine::redemption)
                .containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(statements.holding(List.of(first.id())).get(first.id())).isEqualTo(statement);
        assertThat(statements.running(shop).canBeClaimed()).isFalse();
    }

    @Test
    @Covers("SET-01")
    void nothingIsClaimedTwice() {
        var shop = aPartner("Librairie");
        till().sells(shop, LIVRES, 840);
        claimed(shop);

        assertThat(claims.claim(shop)).isEqualTo(new Claims.Outcome.NothingToClaim());

        till().sells(shop, LIVRES, 100);
        assertThat(claimed(shop).total()).isEqualTo(Money.cents(100));
    }

    @Test
    void aDebitThatWasBeingBookedDuringTheLastClaimIsFoundAgain() {
        var shop = aPartner("Librairie");
        till().sells(shop, LIVRES, 840);
        claimed(shop);

        till().debits(shop, LIVRES, Amount.of(Money.cents(70)), Money.cents(70), Duration.ofMinutes(3));

        assertThat(claimed(shop).total()).isEqualTo(Money.cents(70));
    }

    @Test
    void thePartnersOwnDebitsAloneAreOnItsStatement() {
        var shop = aPartner("Librairie");
        var other = aPartner("Autre librairie");
        till().sells(shop, LIVRES, 840);
        till().sells(other, LIVRES, 999);

        assertThat(claimed(shop).total()).isEqualTo(Money.cents(840));
        assertThat(statements.running(other).total()).isEqualTo(new Balance(999));
    }

    @Test
    @Covers("SET-03")
    void ticketsAreOwedAtTheTariffFrozenAtTheTill() {
        var cinema = aPartner("Le Rex");
        till().sellsTickets(cinema, CINEMA, 3, 500);
        till().sellsTickets(cinema, CINEMA, 1, 450);

        var statement = claimed(cinema);

        assertThat(statement.total()).isEqualTo(Money.cents(1_950));
        assertThat(owed(cinema, Unit.EUR)).isEqualTo(1_950);
        assertThat(owed(cinema, Unit.TICKET)).isZero();
    }

    @Test
    @Covers("SET-03")
    void aStatementOfZeroIsClosedWithoutPayment() {
        var museum = aPartner("Musée Crozatier");
        till().letsIn(museum, MUSEE, 0);
        till().letsIn(museum, MUSEE, 0);

        var statement = claimed(museum);

        assertThat(statement.state()).isEqualTo(StatementState.PAID);
        assertThat(statement.settledOn()).isEqualTo(TODAY);
        assertThat(owed(museum, Unit.ENTRY)).isZero();
        assertThat(batches.prepare(List.of(statement.id()), PREPARER))
                .isEqualTo(nothingToPay(statement, Obstacle.NOT_PAYABLE));
    }

    @Test
    @Covers({"SET-01", "SET-02"})
    void aPartnerIsPaidFromDebitToBank() {
        var shop = aPartner("L’Étoile & Cie");
        till().sells(shop, LIVRES, 840);
        till().sellsTickets(shop, CINEMA, 2, 500);
        var statement = claimed(shop);

        var batch = prepared(statement);
        assertThat(state(statement)).isEqualTo(StatementState.CLAIMED);

        approve(batch);
        assertThat(state(statement)).isEqualTo(StatementState.APPROVED);
        assertThat(owed(shop, Unit.EUR)).isEqualTo(1_840);

        issue(batch);
        assertThat(state(statement)).isEqualTo(StatementState.IN_PAYMENT);
        assertThat(owed(shop, Unit.EUR)).isZero();

        var reference = batches.paymentsOf(batch.id()).getFirst().endToEndId();
        var report = imported(
                Pain002.of(batch.reference()).payment(reference, "ACSC", null).bytes());

        assertThat(report.lines()).extracting(BankAnswers.Line::effect).containsExactly(Effect.PAID);
        assertThat(statements.find(statement.id()).orElseThrow().settledOn()).isEqualTo(TODAY);
        assertThat(state(statement)).isEqualTo(StatementState.PAID);
        assertThat(batches.find(batch.id()).orElseThrow().state()).isEqualTo(BatchState.CLOSED);
        assertThat(SettlementWorld.heard())
                .contains(new PartnerPaid(shop, statement.id(), statement.number(), Money.cents(1_840), TODAY));
    }

    @Test
    @Covers("SET-02")
    void theFileIsTheSameWheneverItIsTakenAndPaysWhatTheDatabaseSays() {
        var first = aStatementOf("Ciné-club « Ça & là »", 1_234);
        var second = aStatementOf("Œuvre", 56_789);
        var batch = prepared(first, second);
        assertThat(batches.file(batch.id())).isEmpty();
        approve(batch);
        assertThat(batches.file(batch.id())).isEmpty();

        issue(batch);
        issue(batch);

        var file = batches.file(batch.id()).orElseThrow();
        var again = batches.file(batch.id()).orElseThrow();
        var read = SecondReader.read(file.content());
        assertThat(again.content()).isEqualTo(file.content());
        assertThat(file.name()).isEqualTo(batch.reference() + ".xml");
        assertThat(read.faults()).isEmpty();
        assertThat(read.cents()).containsExactly(1_234L, 56_789L);
        assertThat(read.announcedCents()).containsOnly(58_023L);
        assertThat(new String(file.content(), UTF_8)).contains("<ReqdExctnDt><Dt>2026-11-23</Dt>");
    }

    @Test
    @Covers("SET-02")
    void whoPreparedABatchCannotApproveIt() {
        var batch = prepared(aStatementOf("Librairie", 100));

        assertThat(batches.approve(batch.id(), PREPARER)).isEqualTo(new Decision.SamePerson());
        assertThat(batches.find(batch.id()).orElseThrow().state()).isEqualTo(BatchState.PREPARED);
    }

    @Test
    @Covers("SET-02")
    void theDatabaseItselfRefusesTheSamePerson() {
        var batch = prepared(aStatementOf("Librairie", 100));

        assertThatThrownBy(() -> SettlementWorld.asOwner()
                        .sql("""
                                update settlement.batch set state = 'APPROVED', decided_by = prepared_by,
                                       decided_at = now(), execution_on = now() where id = ?""")
                        .param(batch.id().value())
                        .update())
                .hasMessageContaining("four_eyes");
    }

    @Test
    void aBatchIsNotTakenBeforeItIsApproved() {
        var batch = prepared(aStatementOf("Librairie", 100));

        assertThat(batches.issue(batch.id())).isEqualTo(new Decision.NotPossibleWhen(BatchState.PREPARED));
    }

    @Test
    void aRefusedBatchMakesItsStatementsPayableAgain() {
        var statement = aStatementOf("Librairie", 100);
        var batch = prepared(statement);

        assertThat(batches.refuse(batch.id(), APPROVER, "Contrôle à refaire")).isInstanceOf(Decision.Done.class);

        assertThat(batches.approve(batch.id(), APPROVER)).isEqualTo(new Decision.NotPossibleWhen(BatchState.REFUSED));
        assertThat(statements.payable(10_000)).extracting(Statement::id).contains(statement.id());
        assertThat(prepared(statement).total()).isEqualTo(Money.cents(100));
    }

    @Test
    void theAccountIsFrozenAtPreparation() {
        var shop = aPartner("Librairie");
        till().sells(shop, LIVRES, 840);
        var batch = prepared(claimed(shop));
        var frozen = batches.paymentsOf(batch.id()).getFirst().creditor().iban();

        the(Partners.class).setBankDetails(shop, new BankDetails("FR7630001007941234567890185", "Pirate"));
        approve(batch);
        issue(batch);

        assertThat(SecondReader.read(batches.file(batch.id()).orElseThrow().content())
                        .ibans())
                .containsExactly(frozen);
    }

    @Test
    void onePartnersObstacleStopsThatPartnerAlone() {
        var without = aPartnerWithoutAccount("Sans compte");
        till().sells(without, LIVRES, 500);
        var unpayable = claimed(without);
        var payable = aStatementOf("Librairie", 100);

        var preparation = batches.prepare(List.of(unpayable.id(), payable.id()), PREPARER);

        assertThat(preparation).isInstanceOfSatisfying(Preparation.Prepared.class, prepared -> {
            assertThat(prepared.batch().total()).isEqualTo(Money.cents(100));
            assertThat(prepared.leftOut()).containsExactly(new LeftOut(unpayable.id(), Obstacle.NO_BANK_DETAILS));
        });
    }

    @Test
    void aStatementWhoseDebitsNoLongerAddUpIsNotPaid() {
        var shop = aPartner("Librairie");
        var debit = till().sells(shop, LIVRES, 840);
        var statement = claimed(shop);
        assertThat(the(Controls.class).of(statement).agree()).isTrue();

        till().falsify(debit, Money.cents(8_400));

        assertThat(the(Controls.class).of(statement).debits()).isEqualTo(new Balance(8_400));
        assertThat(batches.prepare(List.of(statement.id()), PREPARER))
                .isEqualTo(nothingToPay(statement, Obstacle.TOTALS_DIFFER));
    }

    @Test
    void aStatementWhosePartnerTheLedgerOwesSomethingElseIsNotPaid() {
        var shop = aPartner("Librairie");
        till().sells(shop, LIVRES, 840);
        var statement = claimed(shop);

        the(Payables.class)
                .toPayment(new Payee(shop.toString()), Amount.of(Money.cents(40)), new Cause("leak", "1 " + shop));

        assertThat(the(Controls.class).of(statement).agree()).isFalse();
    }

    @Test
    void theControlsAgreeWhileNewDebitsAreTaken() {
        var shop = aPartner("Librairie");
        till().sells(shop, LIVRES, 840);
        var statement = claimed(shop);
        till().sells(shop, LIVRES, 70);
        till().sellsTickets(shop, CINEMA, 1, 500);

        assertThat(the(Controls.class).of(statement).agree()).isTrue();
    }

    @Test
    void everyActIsInTheAuditTrail() {
        var batch = prepared(aStatementOf("Librairie", 100));
        approve(batch);
        issue(batch);

        assertThat(SettlementWorld.asOwner()
                        .sql("select act from audit.entry where subject = ? order by 1")
                        .param("batch:" + batch.id())
                        .query(String.class)
                        .list())
                .containsExactly("batch.approved", "batch.issued", "batch.prepared");
    }
}
