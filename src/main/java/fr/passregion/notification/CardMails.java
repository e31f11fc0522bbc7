package fr.passregion.notification;

import fr.passregion.card.Card;
import fr.passregion.card.CardActivated;
import fr.passregion.card.CardBlocked;
import fr.passregion.card.CardSentToMaker;
import fr.passregion.holder.Holders;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of a card: being made, sent, opposed (NOT-01). Its number is never in an e-mail. */
@Component
class CardMails {

    private final Outbox outbox;
    private final Letters letters;
    private final Holders holders;

    CardMails(Outbox outbox, Letters letters, Holders holders) {
        this.outbox = outbox;
        this.letters = letters;
        this.holders = holders;
    }

    @EventListener
    void on(CardSentToMaker sent) {
        write("card.made", sent.card());
    }

    @EventListener
    void on(CardActivated activated) {
        write("card.sent", activated.card());
    }

    @EventListener
    void on(CardBlocked blocked) {
        write("card.blocked", blocked.card());
    }

    private void write(String kind, Card card) {
        if (card.test()) return;
        holders.find(card.holder())
                .ifPresent(holder -> outbox.write(
                        kind + ":" + card.id(),
                        holder.contact().email(),
                        letters.withLink(kind, letters.hello(holder.firstName()), "/mon-compte")));
    }
}
