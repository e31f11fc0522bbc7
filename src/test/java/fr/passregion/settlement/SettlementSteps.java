package fr.passregion.settlement;

import static fr.passregion.settlement.SettlementWorld.LIVRES;
import static fr.passregion.settlement.SettlementWorld.aPartner;
import static fr.passregion.settlement.SettlementWorld.the;
import static fr.passregion.settlement.SettlementWorld.till;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.identity.AccountId;
import fr.passregion.partner.PartnerId;
import fr.passregion.settlement.BankAnswers.Effect;
import fr.passregion.settlement.PaymentBatches.Decision;
import fr.passregion.settlement.PaymentBatches.LeftOut;
import fr.passregion.settlement.PaymentBatches.Obstacle;
import fr.passregion.settlement.PaymentBatches.Preparation;
import fr.passregion.shared.Unit;
import fr.passregion.wallet.InvariantCheck;
import fr.passregion.wallet.Payables;
import fr.passregion.wallet.Payee;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** The steps from debits to « payé », as sentences for the tests; after each, the ledger still sums to zero. */
abstract class SettlementSteps {

    static final AccountId PREPARER = AccountId.random();
    static final AccountId APPROVER = AccountId.random();
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    final Claims claims = the(Claims.class);
    final Statements statements = the(Statements.class);
    final PaymentBatches batches = the(PaymentBatches.class);
    final BankAnswers answers = the(BankAnswers.class);

    @AfterEach
    void theLedgerStillSumsToZero() {
        assertThat(the(InvariantCheck.class).run().holds()).isTrue();
    }

    Statement claimed(PartnerId partner) {
        return switch (claims.claim(partner)) {
            case Claims.Outcome.Claimed claimed -> claimed.statement();
            case Claims.Outcome.CarriedOver carried -> throw new AssertionError(carried);
            case Claims.Outcome.NothingToClaim nothing -> throw new AssertionError("Nothing to claim");
        };
    }

    Statement aStatementOf(String partner, long cents) {
        var shop = aPartner(partner);
        till().sells(shop, LIVRES, cents);
        return claimed(shop);
    }

    PaymentBatch prepared(Statement... chosen) {
        var ids = List.of(chosen).stream().map(Statement::id).toList();
        return switch (batches.prepare(ids, PREPARER)) {
            case Preparation.Prepared prepared -> prepared.batch();
            case Preparation.NothingToPay nothing -> throw new AssertionError(nothing);
        };
    }

    void approve(PaymentBatch batch) {
        assertThat(batches.approve(batch.id(), APPROVER)).isInstanceOf(Decision.Done.class);
    }

    void issue(PaymentBatch batch) {
        assertThat(batches.issue(batch.id())).isInstanceOf(Decision.Done.class);
    }

    BankAnswers.Report imported(byte[] file) {
        return switch (answers.read(file, PREPARER)) {
            case BankAnswers.Outcome.Imported imported -> imported.report();
            case BankAnswers.Outcome.ImportedBefore before -> throw new AssertionError(before);
            case BankAnswers.Outcome.Unreadable unreadable -> throw new AssertionError(unreadable);
        };
    }

    List<Effect> effects(String list) {
        return imported(list.getBytes(UTF_8)).lines().stream()
                .map(BankAnswers.Line::effect)
                .toList();
    }

    StatementState state(Statement statement) {
        return statements.find(statement.id()).orElseThrow().state();
    }

    static Preparation nothingToPay(Statement statement, Obstacle why) {
        return new Preparation.NothingToPay(List.of(new LeftOut(statement.id(), why)));
    }

    static long owed(PartnerId partner, Unit unit) {
        return the(Payables.class).owedTo(new Payee(partner.toString()), unit).quantity();
    }
}
