package fr.passregion.dispute.web;

import static fr.passregion.dispute.web.DisputeView.Progress.DONE;
import static fr.passregion.dispute.web.DisputeView.Progress.LATER;
import static fr.passregion.dispute.web.DisputeView.Progress.NOW;

import fr.passregion.dispute.Dispute;
import fr.passregion.dispute.Dispute.Turn;
import fr.passregion.dispute.web.DisputeView.Moment;
import fr.passregion.shared.Speech;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The path of a dispute, for its holder: what is done, who must act now and until when, what comes next. */
record DisputeMoments(Speech say, Function<Instant, String> inWords) {

    List<Moment> of(Dispute dispute, Turn turn) {
        var opened = new Moment(
                say.text("dispute.moment.opened"),
                inWords.apply(dispute.deadlines().openedAt()),
                DONE);
        return List.of(opened, partners(dispute, turn), regions(dispute, turn));
    }

    private Moment partners(Dispute dispute, Turn turn) {
        var answer = dispute.answer();
        if (answer != null)
            return new Moment(say.text("dispute.position." + answer.position()), inWords.apply(answer.at()), DONE);
        return switch (turn) {
            case PARTNER -> {
                var until = inWords.apply(dispute.deadlines().answerBy());
                yield new Moment(
                        say.text("dispute.moment.partner"), say.text("dispute.moment.partner.until", until), NOW);
            }
            case REGION ->
                new Moment(say.text("dispute.moment.noAnswer"), say.text("dispute.moment.noAnswer.then"), DONE);
            case NOBODY -> new Moment(say.text("dispute.moment.hadNotAnswered"), null, DONE);
        };
    }

    private Moment regions(Dispute dispute, Turn turn) {
        var decision = dispute.decision();
        if (decision != null)
            return new Moment(say.text("dispute.ended." + decision.outcome()), inWords.apply(decision.at()), DONE);
        var until = inWords.apply(dispute.deadlines().decideBy());
        return new Moment(
                say.text("dispute.moment.region"),
                say.text("dispute.moment.region.until", until),
                turn == Turn.REGION ? NOW : LATER);
    }
}
