package fr.passregion.dispute.web;

import static fr.passregion.dispute.web.DisputeView.Progress.DONE;
import static fr.passregion.dispute.web.DisputeView.Progress.LATER;
import static fr.passregion.dispute.web.DisputeView.Progress.NOW;

import fr.passregion.dispute.Dispute;
import fr.passregion.dispute.Dispute.Turn;
import fr.passregion.dispute.DisputeOutcome;
import fr.passregion.dispute.web.DisputeView.Moment;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The path of a dispute, for its holder: what is done, who must act now and until when, what comes next. */
final class DisputeMoments {

    private DisputeMoments() {}

    static List<Moment> of(Dispute dispute, Turn turn, Function<Instant, String> inWords) {
        var opened = new Moment(
                "Tu as contesté l’opération", inWords.apply(dispute.deadlines().openedAt()), DONE);
        return List.of(opened, partners(dispute, turn, inWords), regions(dispute, turn, inWords));
    }

    private static Moment partners(Dispute dispute, Turn turn, Function<Instant, String> inWords) {
        var answer = dispute.answer();
        if (answer != null)
            return new Moment(DisputeViews.inWords(answer.position()), inWords.apply(answer.at()), DONE);
        return switch (turn) {
            case PARTNER ->
                new Moment(
                        "Le partenaire doit répondre",
                        "Il a jusqu’au " + inWords.apply(dispute.deadlines().answerBy()),
                        NOW);
            case REGION -> new Moment("Le partenaire n’a pas répondu à temps", "La Région décide sans lui", DONE);
            case NOBODY -> new Moment("Le partenaire n’avait pas répondu", null, DONE);
        };
    }

    private static Moment regions(Dispute dispute, Turn turn, Function<Instant, String> inWords) {
        var decision = dispute.decision();
        if (decision != null) return new Moment(ending(decision.outcome()), inWords.apply(decision.at()), DONE);
        var until = "Au plus tard le " + inWords.apply(dispute.deadlines().decideBy());
        return new Moment("La Région décide", until, turn == Turn.REGION ? NOW : LATER);
    }

    static String ending(DisputeOutcome outcome) {
        return switch (outcome) {
            case UPHELD -> "L’opération est annulée";
            case REJECTED -> "L’opération est maintenue";
        };
    }
}
