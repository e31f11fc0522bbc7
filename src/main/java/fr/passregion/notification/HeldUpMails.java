package fr.passregion.notification;

import fr.passregion.holder.Holders;
import fr.passregion.ordering.EnrolmentHeldUp;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What to do while one's establishment is suspended, closed, or back again (NOT-01, REG-03). */
@Component
class HeldUpMails {

    private final Outbox outbox;
    private final Letters letters;
    private final Holders holders;

    HeldUpMails(Outbox outbox, Letters letters, Holders holders) {
        this.outbox = outbox;
        this.letters = letters;
        this.holders = holders;
    }

    @EventListener
    void on(EnrolmentHeldUp held) {
        var holder = holders.find(held.holder()).orElseThrow();
        var kind = "enrolment." + held.why();
        outbox.write(
                kind + ":" + held.order() + ":" + held.at(),
                holder.contact().email(),
                letters.to(holder).withLink(kind, "/mon-compte/commande", held.institutionName(), held.from()));
    }
}
