package fr.passregion.card.web;

import fr.passregion.card.CardBatches.Answer;
import fr.passregion.card.CardBatches.FaultKind;
import fr.passregion.shared.French;
import java.util.List;

/** What was made of the card maker’s answer, in words. */
public record ReportView(String summary, List<String> faults) {

    static ReportView of(Answer.TakenIn report) {
        var summary = "%s : %s en service, %s, %s, %s."
                .formatted(
                        French.count(report.lines(), "ligne"),
                        French.count(report.sent(), "carte"),
                        French.count(report.made(), "produite"),
                        French.count(report.rejected(), "rejetée"),
                        French.count(report.unchanged(), "inchangée"));
        var faults = report.faults().stream()
                .map(fault -> "Ligne " + fault.line() + "\u00a0: " + words(fault.kind()))
                .toList();
        return new ReportView(summary, faults);
    }

    private static String words(FaultKind kind) {
        return switch (kind) {
            case NOT_A_CARD_NUMBER -> "ce n’est pas un numéro de carte.";
            case NOT_IN_THIS_BATCH -> "cette carte n’est pas dans ce lot.";
            case UNKNOWN_RESULT -> "le résultat attendu est « produite », « expediee » ou « rejetee ».";
            case REASON_MISSING -> "le motif du rejet manque.";
            case ANSWERED_ALREADY -> "une autre réponse a déjà été reçue pour cette carte.";
            case CARD_BLOCKED -> "cette carte est en opposition depuis : elle ne sera pas mise en service.";
        };
    }
}
