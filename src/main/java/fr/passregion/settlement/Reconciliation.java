package fr.passregion.settlement;

import fr.passregion.settlement.BankAnswers.Effect;
import fr.passregion.settlement.BankAnswers.Line;
import fr.passregion.settlement.BankFileReading.Answer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Sets the bank’s answers against our payments, « rapprochement »: each payment is answered once (SET-02). */
@Component
class Reconciliation {

    private final BatchRows batches;
    private final StoredPayments payments;
    private final StatementRows statements;
    private final LedgerPostings ledger;
    private final SettlementProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reconciliation(
            BatchRows batches,
            StoredPayments payments,
            StatementRows statements,
            LedgerPostings ledger,
            SettlementProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.batches = batches;
        this.payments = payments;
        this.statements = statements;
        this.ledger = ledger;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    /** Locks whole batches first, so that of two files that answer for one, the second sees when all is answered. */
    List<Line> of(List<Answer> answers) {
        var touched = payments.findAll(answers.stream().map(Answer::reference).toList()).stream()
                .map(Payment::batch)
                .distinct()
                .toList();
        batches.lockAll(touched);
        var lines = answers.stream().map(this::reconcile).toList();
        touched.forEach(batches::closeIfAnswered);
        return lines;
    }

    private Line reconcile(Answer answer) {
        var effect = payments.find(answer.reference())
                .map(payment -> apply(payment, answer))
                .orElse(Effect.UNKNOWN);
        return new Line(answer.reference(), answer.status(), answer.reason(), effect);
    }

    private Effect apply(Payment payment, Answer answer) {
        if (!hasLeft(payment)) return Effect.NOT_ISSUED;
        return switch (verdict(answer)) {
            case UNDER_WAY -> payment.result() == PaymentResult.PENDING ? Effect.UNDER_WAY : Effect.KNOWN_ALREADY;
            case PAID ->
                switch (payment.result()) {
                    case PENDING -> paid(payment);
                    case ACCEPTED -> Effect.KNOWN_ALREADY;
                    case REJECTED, WITHDRAWN -> Effect.CONTRADICTS;
                };
            case REJECTED ->
                switch (payment.result()) {
                    case PENDING -> returned(payment, Objects.requireNonNullElse(answer.reason(), answer.status()));
                    case REJECTED -> Effect.KNOWN_ALREADY;
                    case ACCEPTED, WITHDRAWN -> Effect.CONTRADICTS;
                };
        };
    }

    private boolean hasLeft(Payment payment) {
        return switch (batches.known(payment.batch()).state()) {
            case ISSUED, CLOSED -> true;
            case PREPARED, APPROVED, REFUSED -> false;
        };
    }

    private BankVerdict verdict(Answer answer) {
        if (properties.paidStatuses().contains(answer.status())) return BankVerdict.PAID;
        return BankVerdict.REJECTIONS.contains(answer.status()) ? BankVerdict.REJECTED : BankVerdict.UNDER_WAY;
    }

    private Effect paid(Payment payment) {
        var statement = statements.known(payment.statement());
        var today = LocalDate.now(clock);
        payments.answer(payment, PaymentResult.ACCEPTED, null);
        ledger.paid(statement.partner(), payment);
        statements.settle(statement.id(), today);
        events.publishEvent(
                new PartnerPaid(statement.partner(), statement.id(), statement.number(), payment.amount(), today));
        return Effect.PAID;
    }

    private Effect returned(Payment payment, String why) {
        var statement = statements.known(payment.statement());
        payments.answer(payment, PaymentResult.REJECTED, why);
        ledger.returned(statement.partner(), payment);
        statements.giveBack(statement.id(), why);
        events.publishEvent(
                new PaymentReturned(statement.partner(), statement.id(), statement.number(), payment.amount(), why));
        return Effect.RETURNED;
    }
}
