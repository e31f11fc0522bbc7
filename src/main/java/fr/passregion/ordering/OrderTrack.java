package fr.passregion.ordering;

import static fr.passregion.shared.French.dayAndMonth;

import fr.passregion.card.BatchTracking;
import fr.passregion.card.BatchTracking.Next;
import fr.passregion.card.Card;
import fr.passregion.card.CardStatus;
import fr.passregion.card.Cards;
import fr.passregion.card.Delivery;
import fr.passregion.parcel.Whereabouts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where an order is on its way to a card, in the words of the young person: what is done, who acts now and since when,
 * what comes next (ORD-11).
 */
@Component
public class OrderTrack {

    private static final String WAIT = " Tu n’as rien à faire.";

    private final Cards cards;
    private final BatchTracking tracking;
    private final Whereabouts whereabouts;
    private final Clock clock;

    OrderTrack(Cards cards, BatchTracking tracking, Whereabouts whereabouts, Clock clock) {
        this.cards = cards;
        this.tracking = tracking;
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    /** How far a stage is. */
    public enum Progress {
        DONE,
        NOW,
        REFUSED,
        LATER
    }

    /** A stage of the order. */
    public record Stage(String title, String text, Progress progress) {}

    /** From the order placed to the card sent. */
    public List<Stage> of(OrderView order) {
        var stages = new ArrayList<Stage>();
        stages.add(new Stage("Demande envoyée", "Le " + day(order.placedAt()) + ".", Progress.DONE));
        consent(order.consent()).ifPresent(stages::add);
        stages.add(enrolment(order));
        stages.add(photo(order));
        stages.add(card(order));
        return List.copyOf(stages);
    }

    private Optional<Stage> consent(Consent consent) {
        var title = "Accord de ton responsable légal";
        return switch (consent) {
            case Consent.NotNeeded none -> Optional.empty();
            case Consent.Asked asked ->
                Optional.of(new Stage(title, "Un e-mail lui est parti le " + day(asked.since()) + ".", Progress.NOW));
            case Consent.Given given ->
                Optional.of(new Stage(title, "Donné le " + day(given.since()) + ".", Progress.DONE));
            case Consent.Refused refused ->
                Optional.of(new Stage(
                        title,
                        "Refusé le " + day(refused.since()) + ". Le lien de l’e-mail permet encore de le donner.",
                        Progress.REFUSED));
        };
    }

    private Stage enrolment(OrderView order) {
        var title = "Ton inscription";
        return switch (order.enrolmentCheck()) {
            case Check.Pending pending ->
                waiting(title, order, "%s la vérifie depuis le %s.", order.institutionName(), day(pending.since()));
            case Check.Accepted accepted ->
                new Stage(title, "Confirmée le " + day(accepted.since()) + ".", Progress.DONE);
            case Check.Refused refused -> new Stage(title, refused.reason(), Progress.REFUSED);
        };
    }

    private Stage photo(OrderView order) {
        var title = "Ta photo";
        return switch (order.photoCheck()) {
            case Check.Pending pending ->
                waiting(title, order, "%s la vérifie depuis le %s.", "La Région", day(pending.since()));
            case Check.Accepted accepted ->
                new Stage(title, "Acceptée le " + day(accepted.since()) + ".", Progress.DONE);
            case Check.Refused refused -> new Stage(title, refused.reason(), Progress.REFUSED);
        };
    }

    /** Nobody looks at anything before the guardian has agreed (ORD-13). */
    private static Stage waiting(String title, OrderView order, String sentence, Object... words) {
        return order.consent().letsTheOrderBeHandled()
                ? new Stage(title, sentence.formatted(words) + WAIT, Progress.NOW)
                : new Stage(title, "Vérification après l’accord de ton responsable légal.", Progress.LATER);
    }

    private Stage card(OrderView order) {
        var where = order.delivery() == Delivery.HOME ? "chez toi" : "dans ton établissement";
        if (!order.isConfirmed()) {
            var later = "Envoyée " + where + " une semaine environ après ces deux vérifications.";
            return new Stage("Ta carte", later, Progress.LATER);
        }
        var card = cards.newestOf(order.holder());
        return switch (card.map(Card::status).orElse(CardStatus.REQUESTED)) {
            case REQUESTED -> waiting(card.flatMap(tracking::setbackOf), where);
            case IN_PRODUCTION ->
                new Stage(
                        "Ta carte",
                        "Elle est en fabrication. Compte une semaine pour la recevoir " + where + ".",
                        Progress.NOW);
            case ACTIVE -> sent(card.orElseThrow(), where);
            case AWAITING_FEE ->
                new Stage("Ta carte", "Elle sera fabriquée quand ses frais seront réglés.", Progress.NOW);
            case FROZEN, BLOCKED ->
                new Stage("Ta carte", "Elle est bloquée\u00a0: plus personne ne peut s’en servir.", Progress.DONE);
        };
    }

    /** Told without the card maker’s reason, which is for those who can do something about it. */
    private static Stage waiting(Optional<Next> setback, String where) {
        var title = "Ta carte";
        return switch (setback.orElse(Next.OVER)) {
            case NEXT_BATCH -> new Stage(title, "Elle a été mal imprimée : on la refait." + WAIT, Progress.NOW);
            case PHOTO_ASKED ->
                new Stage(
                        title,
                        "Ta photo ne donne pas une bonne carte. Envoie-en une autre depuis ton profil.",
                        Progress.REFUSED);
            case OVER ->
                new Stage(
                        title,
                        "Elle part bientôt en fabrication. Compte une semaine pour la recevoir " + where + ".",
                        Progress.NOW);
        };
    }

    private Stage sent(Card card, String where) {
        return whereabouts
                .of(card.id())
                .map(known -> new Stage("Ta carte", known.sentence(), known.isOver() ? Progress.DONE : Progress.NOW))
                .orElseGet(() -> new Stage("Ta carte", "Fabriquée et envoyée " + where + ".", Progress.DONE));
    }

    private String day(Instant instant) {
        return dayAndMonth(instant.atZone(clock.getZone()).toLocalDate());
    }
}
