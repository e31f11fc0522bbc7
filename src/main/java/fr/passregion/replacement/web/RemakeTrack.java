package fr.passregion.replacement.web;

import fr.passregion.card.CardStatus;
import fr.passregion.card.Cards;
import fr.passregion.parcel.Whereabouts;
import fr.passregion.programme.Programmes;
import fr.passregion.replacement.Remake;
import fr.passregion.replacement.web.TrackView.Progress;
import fr.passregion.replacement.web.TrackView.Stage;
import fr.passregion.shared.Speech;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Where a card made again is: what is done, who acts now and since when, what comes next. */
@Component
class RemakeTrack {

    private final Cards cards;
    private final Whereabouts whereabouts;
    private final Programmes programmes;
    private final MessageSource messages;
    private final Clock clock;

    RemakeTrack(Cards cards, Whereabouts whereabouts, Programmes programmes, MessageSource messages, Clock clock) {
        this.cards = cards;
        this.whereabouts = whereabouts;
        this.programmes = programmes;
        this.messages = messages;
        this.clock = clock;
    }

    TrackView of(Remake remake, Locale language) {
        return new In(new Speech(messages, language)).view(remake);
    }

    /** The way in one language: each stage has its title and its sentences under {@code replacement.track}. */
    private final class In {

        private final Speech say;

        In(Speech say) {
            this.say = say;
        }

        private TrackView view(Remake remake) {
            return switch (remake.state()) {
                case WITHDRAWN -> view("withdrawn", remake, List.of());
                case OVERTAKEN -> view("overtaken", remake, List.of(making(remake), sending(remake)));
                case FEE_DUE, ORDERED, LEFT ->
                    view("ordered", remake, List.of(declared(remake), fee(remake), making(remake), sending(remake)));
            };
        }

        private TrackView view(String state, Remake remake, List<Stage> stages) {
            return new TrackView(
                    said(state), said(state + ".lead", day(remake.since())), stages, remake.canBeWithdrawn());
        }

        private Stage declared(Remake remake) {
            var when = say.moment(remake.declaredAt().atZone(clock.getZone()));
            return new Stage(said("declared"), said("declared." + remake.reason(), when), Progress.DONE);
        }

        private Stage fee(Remake remake) {
            var fee = say.euros(remake.fee());
            if (remake.waived()) return new Stage(said("fee", fee), said("fee.waived"), Progress.DONE);
            return switch (remake.state()) {
                case FEE_DUE ->
                    new Stage(said("fee.due", fee), said("fee.due.what", day(remake.since())), Progress.NOW);
                case ORDERED -> new Stage(said("fee", fee), said("fee.held", payer(remake)), Progress.DONE);
                case LEFT, WITHDRAWN, OVERTAKEN ->
                    new Stage(said("fee", fee), said("fee.taken", payer(remake), day(remake.since())), Progress.DONE);
            };
        }

        private Stage making(Remake remake) {
            var status = ordered(remake);
            return switch (status) {
                case AWAITING_FEE -> stage("making", status, remake, Progress.LATER);
                case REQUESTED, IN_PRODUCTION -> stage("making", status, remake, Progress.NOW);
                case ACTIVE, FROZEN, BLOCKED -> stage("making", CardStatus.ACTIVE, remake, Progress.DONE);
            };
        }

        private Stage sending(Remake remake) {
            return switch (ordered(remake)) {
                case AWAITING_FEE, REQUESTED, IN_PRODUCTION ->
                    stage("sending", CardStatus.REQUESTED, remake, Progress.LATER);
                case ACTIVE ->
                    whereabouts
                            .of(remake.orderedCard(), say.locale())
                            .map(known -> new Stage(
                                    said("sending"), known.sentence(), known.isOver() ? Progress.DONE : Progress.NOW))
                            .orElseGet(() -> stage("sending", CardStatus.ACTIVE, remake, Progress.DONE));
                case FROZEN, BLOCKED -> stage("sending", CardStatus.ACTIVE, remake, Progress.DONE);
            };
        }

        private Stage stage(String which, CardStatus status, Remake remake, Progress progress) {
            return new Stage(said(which), said(which + "." + status, day(remake.since())), progress);
        }

        private String payer(Remake remake) {
            var code = remake.payer();
            if (code == null) return said("payer");
            return programmes
                    .inForce(LocalDate.now(clock))
                    .findBenefit(code)
                    .map(benefit -> say.benefit(code, benefit.label()))
                    .orElse(code.value());
        }

        private String said(String key, Object... values) {
            return say.text("replacement.track." + key, values);
        }

        private String day(Instant instant) {
            return say.dayAndMonth(instant.atZone(clock.getZone()).toLocalDate());
        }
    }

    private CardStatus ordered(Remake remake) {
        return cards.find(remake.orderedCard()).orElseThrow().status();
    }
}
