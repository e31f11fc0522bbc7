package fr.passregion.settlement;

import fr.passregion.audit.AuditTrail;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Refund;
import fr.passregion.redemption.Reimbursements;
import fr.passregion.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where the reimbursement of a debit is, by the statement that has it. A refund holds off the partner's claims, then locks the
 * statement, as a batch does that would pay it: of two at once, the second sees what the first did.
 */
@Component
class ClaimedDebits implements Reimbursements {

    private final StatementRows statements;
    private final StatementLines lines;
    private final StoredPayments payments;
    private final LedgerPostings ledger;
    private final AuditTrail audit;
    private final Clock clock;

    ClaimedDebits(
            StatementRows statements,
            StatementLines lines,
            StoredPayments payments,
            LedgerPostings ledger,
            AuditTrail audit,
            Clock clock) {
        this.statements = statements;
        this.lines = lines;
        this.payments = payments;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Stage stageOf(Redemption debit, Money deducted) {
        return statementOf(debit)
                .map(statements::known)
                .map(statement -> stageOn(statement, deducted))
                .orElse(new Stage.NotClaimed());
    }

    @Override
    public Stage lock(Redemption debit, Money deducted) {
        statements.holdOffClaims(debit.partner());
        statementOf(debit).ifPresent(statement -> statements.lock(List.of(statement)));
        return stageOf(debit, deducted);
    }

    @Override
    public void deduct(Redemption debit, Refund refund, Stage stage) {
        switch (stage) {
            case Stage.NotClaimed open -> {}
            case Stage.Claimed claimed -> correct(unpriced(debit, refund), debit, refund);
            case Stage.Paid paid -> unpriced(debit, refund);
        }
    }

    /** What a claim priced is owed in pieces again, and they went back to the holder. */
    private StatementId unpriced(Redemption debit, Refund refund) {
        var statement = statementOf(debit).orElseThrow();
        ledger.unprice(statement, debit, refund);
        return statement;
    }

    private void correct(StatementId statement, Redemption debit, Refund refund) {
        lines.insert(statement, List.of(StatementLine.of(debit, refund)));
        statements.deduct(statement, refund.reimbursable());
        if (statements.known(statement).total().isZero()) statements.settle(statement, LocalDate.now(clock));
        audit.record("statement.corrected", "partner:" + debit.partner(), "statement:" + statement);
    }

    /** A statement becomes smaller while nothing of it may be on its way, and never smaller than nothing. */
    private Stage stageOn(Statement statement, Money deducted) {
        var isOpen = statement.state().isUnpaid() && !payments.isAlive(statement.id());
        return isOpen && statement.total().covers(deducted)
                ? new Stage.Claimed(statement.number())
                : new Stage.Paid(statement.number());
    }

    private Optional<StatementId> statementOf(Redemption debit) {
        return Optional.ofNullable(lines.statementsOf(List.of(debit.id())).get(debit.id()));
    }
}
