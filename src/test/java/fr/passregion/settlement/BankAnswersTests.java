package fr.passregion.settlement;

import static fr.passregion.settlement.SettlementWorld.LIVRES;
import static fr.passregion.settlement.SettlementWorld.aPartner;
import static fr.passregion.settlement.SettlementWorld.the;
import static fr.passregion.settlement.SettlementWorld.till;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.partner.BankDetails;
import fr.passregion.partner.Partners;
import fr.passregion.settlement.BankAnswers.Effect;
import fr.passregion.shared.Money;
import fr.passregion.shared.Unit;
import fr.passregion.testing.Covers;
import org.junit.jupiter.api.Test;

/** What the bank answers, and what it changes. */
class BankAnswersTests extends SettlementSteps {

    @Test
    @Covers("SET-02")
    void aReturnedPaymentIsPaidAgainToTheNewAccountAndOnce() {
        var shop = aPartner("Librairie");
        till().sells(shop, LIVRES, 840);
        var statement = claimed(shop);
        var batch = prepared(statement);
        approve(batch);
        issue(batch);
        var reference = batches.paymentsOf(batch.id()).getFirst().endToEndId();

        imported("%s;RJCT;AC04 compte clos".formatted(reference).getBytes(UTF_8));

        assertThat(state(statement)).isEqualTo(StatementState.RETURNED);
        assertThat(owed(shop, Unit.EUR)).isEqualTo(840);
        assertThat(SettlementWorld.heard())
                .contains(new PaymentReturned(
                        shop, statement.id(), statement.number(), Money.cents(840), "AC04 compte clos"));

        the(Partners.class).setBankDetails(shop, new BankDetails("FR7630001007941234567890185", "Librairie"));
        var second = prepared(statement);
        approve(second);
        issue(second);
        var payment = batches.paymentsOf(second.id()).getFirst();
        imported("%s;accepté".formatted(payment.endToEndId()).getBytes(UTF_8));

        assertThat(payment.creditor().iban()).isEqualTo("FR7630001007941234567890185");
        assertThat(batches.paymentsOf(batch.id()).getFirst().creditor().iban())
                .isNotEqualTo("FR7630001007941234567890185");
        assertThat(state(statement)).isEqualTo(StatementState.PAID);
        assertThat(batches.paymentsOf(statement.id())).hasSize(2);
    }

    @Test
    @Covers("SET-02")
    void theSameAnswerTwiceChangesNothingAndSaysSo() {
        var statement = aStatementOf("Librairie", 100);
        var batch = prepared(statement);
        approve(batch);
        issue(batch);
        var file = (batches.paymentsOf(batch.id()).getFirst().endToEndId() + ";ACSC").getBytes(UTF_8);
        var report = imported(file);

        assertThat(answers.read(file, PREPARER)).isEqualTo(new BankAnswers.Outcome.ImportedBefore(report));
        assertThat(answers.find(report.sha256())).contains(report);
        assertThat(SettlementWorld.heard())
                .filteredOn(event ->
                        event instanceof PartnerPaid paid && paid.statement().equals(statement.id()))
                .hasSize(1);
    }

    @Test
    void eachAnswerSaysWhatItChanged() {
        var paid = aStatementOf("A", 100);
        var waiting = aStatementOf("B", 200);
        var batch = prepared(paid, waiting);
        var early = batches.paymentsOf(batch.id()).getFirst().endToEndId();
        assertThat(effects("%s;ACSC;trop tôt".formatted(early))).containsExactly(Effect.NOT_ISSUED);
        approve(batch);
        issue(batch);
        var last = batches.paymentsOf(batch.id()).getLast().endToEndId();

        assertThat(effects("%s;ACSC\n%s;ACSP\nPR-00000000-999999-0001;ACSC".formatted(early, last)))
                .containsExactly(Effect.PAID, Effect.UNDER_WAY, Effect.UNKNOWN);
        assertThat(batches.find(batch.id()).orElseThrow().state()).isEqualTo(BatchState.ISSUED);
        assertThat(effects("%s;ACSC;encore\n%s;RJCT;AC04".formatted(early, last)))
                .containsExactly(Effect.KNOWN_ALREADY, Effect.RETURNED);
        assertThat(batches.find(batch.id()).orElseThrow().state()).isEqualTo(BatchState.CLOSED);
        assertThat(effects("%s;RJCT;contraire\n%s;ACSC;contraire".formatted(early, last)))
                .containsExactly(Effect.CONTRADICTS, Effect.CONTRADICTS);
        assertThat(state(paid)).isEqualTo(StatementState.PAID);
        assertThat(state(waiting)).isEqualTo(StatementState.RETURNED);
    }

    @Test
    void aWholeBatchRefusedByTheBankIsPayableAgain() {
        var first = aStatementOf("A", 100);
        var second = aStatementOf("B", 200);
        var batch = prepared(first, second);
        approve(batch);
        issue(batch);

        var report =
                imported(Pain002.of(batch.reference()).whole("RJCT", "FF01").bytes());

        assertThat(report.count(Effect.RETURNED)).isEqualTo(2);
        assertThat(state(first)).isEqualTo(StatementState.RETURNED);
        assertThat(state(second)).isEqualTo(StatementState.RETURNED);
    }

    @Test
    void anUnreadableAnswerChangesNothing() {
        assertThat(answers.read("<!DOCTYPE x><x/>".getBytes(UTF_8), PREPARER))
                .isEqualTo(new BankAnswers.Outcome.Unreadable(BankAnswers.Fault.FORBIDDEN_XML));
    }
}
