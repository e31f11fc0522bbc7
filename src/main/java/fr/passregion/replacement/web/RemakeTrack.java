package fr.passregion.replacement.web;

import static fr.passregion.shared.French.dayAndMonth;
import static fr.passregion.shared.French.euros;
import static fr.passregion.shared.French.moment;

import fr.passregion.card.CardStatus;
import fr.passregion.card.Cards;
import fr.passregion.parcel.Whereabouts;
import fr.passregion.programme.Benefit;
import fr.passregion.programme.Programmes;
import fr.passregion.replacement.Remake;
import fr.passregion.replacement.web.TrackView.Progress;
import fr.passregion.replacement.web.TrackView.Stage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where a card made again is: what is done, who acts now and since when, what comes next. */
@Component
class RemakeTrack {

    private static final String WAIT = " Tu n’as rien à faire.";
    private static final Stage SENT = new Stage("Envoi", "Elle est envoyée, et elle marche.", Progress.DONE);

    private final Cards cards;
    private final Whereabouts whereabouts;
    private final Programmes programmes;
    private final Clock clock;

    RemakeTrack(Cards cards, Whereabouts whereabouts, Programmes programmes, Clock clock) {
        this.cards = cards;
        this.whereabouts = whereabouts;
        this.programmes = programmes;
        this.clock = clock;
    }

    TrackView of(Remake remake) {
        return switch (remake.state()) {
            case WITHDRAWN ->
                new TrackView(
                        "Ta carte remarche",
                        "Tu l’as retrouvée le %s. Tu n’as rien payé.".formatted(day(remake.since())),
                        List.of(),
                        false);
            case OVERTAKEN ->
                new TrackView(
                        "Ta nouvelle carte est gratuite",
                        "Tu as changé d’établissement le %s\u00a0: ta carte est refaite à son nom, sans frais. L’ancienne ne marche plus."
                                .formatted(day(remake.since())),
                        List.of(making(remake), sending(remake)),
                        false);
            case FEE_DUE, ORDERED, LEFT ->
                new TrackView(
                        "Ta nouvelle carte",
                        "En attendant, ton Pass sur ton téléphone marche déjà, avec son nouveau numéro.",
                        List.of(declared(remake), fee(remake), making(remake), sending(remake)),
                        remake.canBeWithdrawn());
        };
    }

    private Stage declared(Remake remake) {
        var sentence = "Déclarée %s le %s. Elle ne marche plus nulle part."
                .formatted(Words.of(remake.reason()), moment(remake.declaredAt().atZone(clock.getZone())));
        return new Stage("L’ancienne carte est bloquée", sentence, Progress.DONE);
    }

    private Stage fee(Remake remake) {
        var title = "Les " + euros(remake.fee());
        if (remake.waived()) return new Stage(title, "La Région te les offre.", Progress.DONE);
        return switch (remake.state()) {
            case FEE_DUE ->
                new Stage(
                        "Frais en attente\u00a0: " + euros(remake.fee()),
                        "Aucun de tes avantages n’a assez, depuis le %s. Ils seront pris sur ta prochaine recharge, quand ton établissement confirmera ton inscription."
                                .formatted(day(remake.since())),
                        Progress.NOW);
            case ORDERED ->
                new Stage(
                        title,
                        "Réservés sur « %s ». Ils seront pris au départ de la carte.".formatted(payer(remake)),
                        Progress.DONE);
            case LEFT, WITHDRAWN, OVERTAKEN ->
                new Stage(title, "Pris sur « %s » le %s.".formatted(payer(remake), day(remake.since())), Progress.DONE);
        };
    }

    private Stage making(Remake remake) {
        var title = "Fabrication";
        var status = ordered(remake);
        return switch (status) {
            case AWAITING_FEE -> new Stage(title, "Une fois les frais réglés.", Progress.LATER);
            case REQUESTED ->
                new Stage(
                        title,
                        "La Région l’envoie au fabricant avec le prochain lot. Elle attend depuis le %s."
                                        .formatted(day(remake.since()))
                                + WAIT,
                        Progress.NOW);
            case IN_PRODUCTION ->
                new Stage(title, "Le fabricant l’a depuis le %s.".formatted(day(remake.since())) + WAIT, Progress.NOW);
            case ACTIVE, FROZEN, BLOCKED -> new Stage(title, "Faite.", Progress.DONE);
        };
    }

    private Stage sending(Remake remake) {
        return switch (ordered(remake)) {
            case AWAITING_FEE, REQUESTED, IN_PRODUCTION ->
                new Stage("Envoi", "Une semaine environ après son départ en fabrication.", Progress.LATER);
            case ACTIVE ->
                whereabouts
                        .of(remake.orderedCard())
                        .map(known ->
                                new Stage("Envoi", known.sentence(), known.isOver() ? Progress.DONE : Progress.NOW))
                        .orElse(SENT);
            case FROZEN, BLOCKED -> SENT;
        };
    }

    private CardStatus ordered(Remake remake) {
        return cards.find(remake.orderedCard()).orElseThrow().status();
    }

    private String payer(Remake remake) {
        var code = remake.payer();
        if (code == null) return "ton Pass";
        return programmes
                .inForce(LocalDate.now(clock))
                .findBenefit(code)
                .map(Benefit::label)
                .orElse(code.value());
    }

    private String day(Instant instant) {
        return dayAndMonth(instant.atZone(clock.getZone()).toLocalDate());
    }
}
