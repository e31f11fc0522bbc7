package fr.passregion.ordering;

import fr.passregion.card.BatchTracking;
import fr.passregion.card.BatchTracking.Next;
import fr.passregion.card.Card;
import fr.passregion.card.CardStatus;
import fr.passregion.card.Cards;
import fr.passregion.card.Delivery;
import fr.passregion.parcel.Whereabouts;
import fr.passregion.shared.Speech;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Where an order is on its way to a card, in the words of the young person: what is done, who acts now and since when,
 * what comes next (ORD-11).
 */
@Component
public class OrderTrack {

    private final Cards cards;
    private final BatchTracking tracking;
    private final Whereabouts whereabouts;
    private final MessageSource messages;
    private final Clock clock;

    OrderTrack(Cards cards, BatchTracking tracking, Whereabouts whereabouts, MessageSource messages, Clock clock) {
        this.cards = cards;
        this.tracking = tracking;
        this.whereabouts = whereabouts;
        this.messages = messages;
        this.clock = clock;
    }

    /** How far a stage is. */
    public enum Progress {
        DONE,
        NOW,
        REFUSED,
        LATER
    }

    /**
     * A stage of the order.
     *
     * @param quote what whoever refused has written, in French in every language
     */
    public record Stage(
            String title,
            @Nullable String text,
            Progress progress,
            @Nullable String quote) {}

    /** From the order placed to the card sent, in the language of who reads. */
    public List<Stage> of(OrderView order, Locale language) {
        var in = new In(new Speech(messages, language));
        var stages = new ArrayList<Stage>();
        stages.add(in.stage("placed", Progress.DONE, in.day(order.placedAt())));
        in.consent(order.consent()).ifPresent(stages::add);
        stages.add(in.check("enrolment", order.enrolmentCheck(), order));
        stages.add(in.check("photo", order.photoCheck(), order));
        stages.add(in.card(order));
        return List.copyOf(stages);
    }

    /** The stages in one language: each has its title and its sentences under {@code ordering.follow}. */
    private final class In {

        private final Speech say;

        In(Speech say) {
            this.say = say;
        }

        private Optional<Stage> consent(Consent consent) {
            return switch (consent) {
                case Consent.NotNeeded none -> Optional.empty();
                case Consent.Asked asked -> Optional.of(consent("asked", Progress.NOW, asked.since()));
                case Consent.Given given -> Optional.of(consent("given", Progress.DONE, given.since()));
                case Consent.Refused refused -> Optional.of(consent("refused", Progress.REFUSED, refused.since()));
            };
        }

        private Stage consent(String state, Progress progress, Instant since) {
            return new Stage(said("consent.title"), said("consent." + state, day(since)), progress, null);
        }

        private Stage check(String which, Check check, OrderView order) {
            var title = said(which + ".title");
            return switch (check) {
                case Check.Pending pending -> waiting(which, order, pending.since());
                case Check.Accepted accepted ->
                    new Stage(title, said(which + ".accepted", day(accepted.since())), Progress.DONE, null);
                case Check.Refused refused ->
                    new Stage(
                            title,
                            say.isFrench() ? null : said(which + ".refused"),
                            Progress.REFUSED,
                            refused.reason());
            };
        }

        /** Nobody looks at anything before the guardian has agreed (ORD-13). */
        private Stage waiting(String which, OrderView order, Instant since) {
            var title = said(which + ".title");
            return order.consent().letsTheOrderBeHandled()
                    ? new Stage(title, said(which + ".waits", day(since), order.institutionName()), Progress.NOW, null)
                    : new Stage(title, said("afterConsent"), Progress.LATER, null);
        }

        private Stage card(OrderView order) {
            var where = said("to." + (order.delivery() == Delivery.HOME ? "HOME" : "INSTITUTION"));
            if (!order.isConfirmed()) return card("later", Progress.LATER, where);
            var card = cards.newestOf(order.holder());
            var status = card.map(Card::status).orElse(CardStatus.REQUESTED);
            return switch (status) {
                case REQUESTED -> waiting(card.flatMap(tracking::setbackOf), where);
                case IN_PRODUCTION, AWAITING_FEE -> card(status.name(), Progress.NOW, where);
                case ACTIVE -> sent(card.orElseThrow(), where);
                case FROZEN, BLOCKED -> card("blocked", Progress.DONE, where);
            };
        }

        /** Told without the card maker’s reason, which is for those who can do something about it. */
        private Stage waiting(Optional<Next> setback, String where) {
            return switch (setback.orElse(Next.OVER)) {
                case NEXT_BATCH -> card("madeAgain", Progress.NOW, where);
                case PHOTO_ASKED -> card("otherPhoto", Progress.REFUSED, where);
                case OVER -> card("REQUESTED", Progress.NOW, where);
            };
        }

        private Stage sent(Card card, String where) {
            return whereabouts
                    .of(card.id(), say.locale())
                    .map(known -> new Stage(
                            said("card.title"), known.sentence(), known.isOver() ? Progress.DONE : Progress.NOW, null))
                    .orElseGet(() -> card("ACTIVE", Progress.DONE, where));
        }

        private Stage card(String state, Progress progress, String where) {
            return new Stage(said("card.title"), said("card." + state, where), progress, null);
        }

        private Stage stage(String which, Progress progress, String day) {
            return new Stage(said(which + ".title"), said(which, day), progress, null);
        }

        private String said(String key, Object... values) {
            return say.text("ordering.follow." + key, values);
        }

        private String day(Instant instant) {
            return say.dayAndMonth(instant.atZone(clock.getZone()).toLocalDate());
        }
    }
}
