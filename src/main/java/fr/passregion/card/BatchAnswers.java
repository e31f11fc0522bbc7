package fr.passregion.card;

import de.siegmar.fastcsv.reader.CsvParseException;
import fr.passregion.audit.AuditTrail;
import fr.passregion.card.AnswerLine.Result;
import fr.passregion.card.CardBatches.Answer;
import fr.passregion.card.CardBatches.FaultKind;
import fr.passregion.shared.Uai;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes in what the card maker answers, line by line: a wrong line is left aside and the others count. */
@Component
class BatchAnswers {

    /** What became of one line. */
    sealed interface Taken {
        record Done(Result result) implements Taken {}

        /** Said before, in the same words. */
        record Unchanged() implements Taken {}

        record Aside(FaultKind fault) implements Taken {}
    }

    /** A card in a batch, what was answered of it so far, and whose parcel it is in. */
    private record Line(
            Card card, LineState state, @Nullable String institution) {}

    /** What the card maker has said of a card in a batch. */
    private enum LineState {
        WAITING,
        MADE,
        SENT,
        REJECTED
    }

    private final JdbcClient database;
    private final CardStates states;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BatchAnswers(
            JdbcClient database, CardStates states, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.states = states;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Answer takeIn(byte[] csv) {
        List<AnswerLine> lines;
        try {
            lines = AnswerLine.readAll(csv);
        } catch (CsvParseException fault) {
            return new Answer.Unreadable(String.valueOf(fault.getMessage()));
        }
        var report = new AnswerReport();
        for (var line : lines) report.add(line, takeIn(line));
        audit.record("card.batch.answered", "card-maker", report.summary());
        return report.done();
    }

    private Taken takeIn(AnswerLine line) {
        var result = line.outcome();
        var number = CardNumber.parse(line.number());
        if (number.isEmpty()) return new Taken.Aside(FaultKind.NOT_A_CARD_NUMBER);
        if (result.isEmpty()) return new Taken.Aside(FaultKind.UNKNOWN_RESULT);
        var found = find(line.batchNumber(), number.get());
        if (found.isEmpty()) return new Taken.Aside(FaultKind.NOT_IN_THIS_BATCH);
        if (result.get() == Result.REJECTED && line.reason().isEmpty())
            return new Taken.Aside(FaultKind.REASON_MISSING);
        return switch (found.get().state()) {
            case WAITING -> answer(line, found.get(), result.get());
            case MADE -> result.get() == Result.MADE ? new Taken.Unchanged() : answer(line, found.get(), result.get());
            case SENT ->
                result.get() == Result.REJECTED ? new Taken.Aside(FaultKind.ANSWERED_ALREADY) : new Taken.Unchanged();
            case REJECTED ->
                result.get() == Result.REJECTED ? new Taken.Unchanged() : new Taken.Aside(FaultKind.ANSWERED_ALREADY);
        };
    }

    private Taken answer(AnswerLine line, Line found, Result result) {
        var card = found.card();
        write(line, card, result);
        var moved = switch (result) {
            case MADE -> Optional.of(card);
            case SENT ->
                card.status() == CardStatus.BLOCKED ? Optional.<Card>empty() : states.move(card, CardStatus.ACTIVE);
            case REJECTED ->
                card.status() == CardStatus.BLOCKED ? Optional.<Card>empty() : states.move(card, CardStatus.REQUESTED);
        };
        if (moved.isEmpty()) return new Taken.Aside(FaultKind.CARD_BLOCKED);
        if (result == Result.SENT) tellSent(line, found, moved.get());
        return new Taken.Done(result);
    }

    private void tellSent(AnswerLine line, Line found, Card card) {
        events.publishEvent(new CardActivated(card));
        if (found.institution() != null)
            events.publishEvent(
                    new CardPosted(card, line.batchNumber(), new Uai(found.institution()), line.tracking()));
    }

    private Optional<Line> find(int batch, CardNumber number) {
        return database.sql("select" + CardRow.COLUMNS + """
                            , state, institution from card.batch_line join card.card on card.id = card_id
                        where batch = :batch and number = :number
                        """)
                .param("batch", batch)
                .param("number", number.digits())
                .query((row, index) -> new Line(
                        CardRow.cardOf(row, index),
                        LineState.valueOf(row.getString("state")),
                        row.getString("institution")))
                .optional();
    }

    private void write(AnswerLine line, Card card, Result result) {
        database.sql("""
                        update card.batch_line
                        set state = :state, reason = :reason, tracking = nullif(:tracking, ''), answered_at = :now
                        where batch = :batch and card_id = :card
                        """)
                .param("state", result.name())
                .param("reason", result == Result.REJECTED ? line.reason() : null)
                .param("tracking", line.tracking())
                .param("now", Timestamp.from(clock.instant()))
                .param("batch", line.batchNumber())
                .param("card", card.id())
                .update();
    }
}
