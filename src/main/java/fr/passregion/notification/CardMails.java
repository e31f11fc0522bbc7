package fr.passregion.notification;

import fr.passregion.card.Card;
import fr.passregion.card.CardActivated;
import fr.passregion.card.CardBlocked;
import fr.passregion.card.CardFound;
import fr.passregion.card.CardNeedsPhoto;
import fr.passregion.card.CardSentToMaker;
import fr.passregion.card.Remakes;
import fr.passregion.holder.Holders;
import fr.passregion.parcel.CardAtSchool;
import fr.passregion.redemption.NumberLocked;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of a card: being made, sent, opposed, found (NOT-01). Its number is never in an e-mail. */
@Component
class CardMails {

    private final Outbox outbox;
    private final Letters letters;
    private final Holders holders;
    private final Remakes remakes;
    private final Clock clock;

    CardMails(Outbox outbox, Letters letters, Holders holders, Remakes remakes, Clock clock) {
        this.remakes = remakes;
        this.clock = clock;
        this.outbox = outbox;
        this.letters = letters;
        this.holders = holders;
    }

    /** A card made again has its own words: {@link RemakeMails}. */
    @EventListener
    void on(CardSentToMaker sent) {
        if (remakes.replacedBy(sent.card()).isEmpty()) write("card.made", sent.card());
    }

    @EventListener
    void on(CardActivated activated) {
        write("card.sent", activated.card());
    }

    /** Once a card, also when it was missing and turned up. */
    @EventListener
    void on(CardAtSchool here) {
        holders.find(here.holder())
                .ifPresent(holder -> outbox.write(
                        "card.here:" + here.card(),
                        holder.contact().email(),
                        letters.to(holder).withLink("card.here", "/mon-compte")));
    }

    @EventListener
    void on(CardNeedsPhoto asked) {
        var card = asked.card();
        holders.find(card.holder())
                .ifPresent(holder -> outbox.write(
                        "card.photo:" + card.id() + ":" + clock.instant(),
                        holder.contact().email(),
                        letters.to(holder).withLink("card.photo", "/mon-compte/profil/photo")));
    }

    @EventListener
    void on(CardBlocked blocked) {
        if (remakes.replacementOf(blocked.card()).isEmpty()) write("card.blocked", blocked.card());
    }

    /** Whoever was too hasty, or a guesser: the holder knows what to do in either case (BEN-05). */
    @EventListener
    void on(NumberLocked locked) {
        var card = locked.card();
        if (card.test()) return;
        var until = locked.until().atZone(clock.getZone());
        holders.find(card.holder())
                .ifPresent(holder -> outbox.write(
                        "card.locked:" + card.id() + ":" + locked.until(),
                        holder.contact().email(),
                        letters.to(holder).withLink("card.locked", "/mon-compte", until)));
    }

    /** Says where the card goes in our own words: those of the finder are for the helpdesk. */
    @EventListener
    void on(CardFound found) {
        var kind = switch (found.handedTo()) {
            case INSTITUTION -> "card.found.institution";
            case REGION -> "card.found.region";
            case ELSEWHERE -> "card.found.elsewhere";
        };
        write(kind, found.card(), kind + ":" + found.report());
    }

    private void write(String kind, Card card) {
        write(kind, card, kind + ":" + card.id());
    }

    private void write(String kind, Card card, String cause) {
        if (card.test()) return;
        holders.find(card.holder())
                .ifPresent(holder -> outbox.write(
                        cause, holder.contact().email(), letters.to(holder).withLink(kind, "/mon-compte")));
    }
}
