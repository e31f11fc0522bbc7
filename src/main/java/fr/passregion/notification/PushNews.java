package fr.passregion.notification;

import fr.passregion.card.Card;
import fr.passregion.card.CardActivated;
import fr.passregion.card.CardBlocked;
import fr.passregion.card.CardFound;
import fr.passregion.ordering.EnrolmentAccepted;
import fr.passregion.ordering.EnrolmentRefused;
import fr.passregion.ordering.OrderId;
import fr.passregion.ordering.PhotoAccepted;
import fr.passregion.ordering.PhotoRefused;
import fr.passregion.redemption.NumberLocked;
import fr.passregion.shared.HolderId;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What makes a holder's phone ring: that something moved, never what. A lock screen is read by others; the account tells the
 * rest. Uses of the Pass are told by {@link UseLetters}.
 */
@Component
class PushNews {

    private final PushOutbox outbox;
    private final Clock clock;

    PushNews(PushOutbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(EnrolmentAccepted accepted) {
        tell("order", accepted.order(), accepted.holder());
    }

    @EventListener
    void on(EnrolmentRefused refused) {
        tell("todo", refused.order(), refused.holder());
    }

    @EventListener
    void on(PhotoAccepted accepted) {
        tell("order", accepted.order(), accepted.holder());
    }

    @EventListener
    void on(PhotoRefused refused) {
        tell("todo", refused.order(), refused.holder());
    }

    @EventListener
    void on(CardActivated activated) {
        tell("card", activated.card());
    }

    @EventListener
    void on(CardBlocked blocked) {
        tell("card", blocked.card());
    }

    @EventListener
    void on(CardFound found) {
        tell("card", found.card());
    }

    @EventListener
    void on(NumberLocked locked) {
        tell("locked", locked.card());
    }

    private void tell(String kind, Card card) {
        if (!card.test()) outbox.write(kind + ":" + card.id() + ":" + clock.instant(), card.holder(), kind);
    }

    /** Two verdicts on one order are two pieces of news. */
    private void tell(String kind, OrderId order, HolderId holder) {
        outbox.write(kind + ":" + order + ":" + clock.instant(), holder, kind);
    }
}
