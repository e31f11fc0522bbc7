package fr.passregion.card;

import fr.passregion.card.BatchAnswers.Taken;
import fr.passregion.card.CardBatches.Answer;
import fr.passregion.card.CardBatches.Fault;
import java.util.ArrayList;
import java.util.List;

/** Counts what became of the lines of an answer. */
final class AnswerReport {

    private final List<Fault> faults = new ArrayList<>();
    private int lines;
    private int made;
    private int sent;
    private int rejected;
    private int unchanged;

    void add(AnswerLine line, Taken taken) {
        lines++;
        switch (taken) {
            case Taken.Unchanged same -> unchanged++;
            case Taken.Aside aside -> faults.add(new Fault(line.line(), aside.fault()));
            case Taken.Done done -> {
                switch (done.result()) {
                    case MADE -> made++;
                    case SENT -> sent++;
                    case REJECTED -> rejected++;
                }
            }
        }
    }

    Answer.TakenIn done() {
        return new Answer.TakenIn(lines, made, sent, rejected, unchanged, List.copyOf(faults));
    }

    String summary() {
        return "%d lignes\u00a0: %d fabriquées, %d expédiées, %d rejetées, %d inchangées, %d laissées de côté"
                .formatted(lines, made, sent, rejected, unchanged, faults.size());
    }
}
