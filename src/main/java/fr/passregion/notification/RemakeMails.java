package fr.passregion.notification;

import fr.passregion.holder.Holders;
import fr.passregion.replacement.CardDeclared;
import fr.passregion.replacement.DeclarationWithdrawn;
import fr.passregion.replacement.FeeSettled;
import fr.passregion.replacement.RemadeCardLeft;
import fr.passregion.replacement.Remake;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A card stopped and made again, step by step (NOT-01). What pays is not named: an e-mail may be read over a shoulder, and the
 * account says it.
 */
@Component
class RemakeMails {

    private static final String FOLLOW = "/mon-compte/carte/suivi";

    private final Outbox outbox;
    private final Letters letters;
    private final Holders holders;

    RemakeMails(Outbox outbox, Letters letters, Holders holders) {
        this.outbox = outbox;
        this.letters = letters;
        this.holders = holders;
    }

    @EventListener
    void on(CardDeclared declared) {
        var remake = declared.remake();
        write(
                switch (remake.state()) {
                    case FEE_DUE -> "remake.declared.due";
                    case ORDERED, LEFT, WITHDRAWN, OVERTAKEN ->
                        paid(remake) ? "remake.declared" : "remake.declared.free";
                },
                remake);
    }

    @EventListener
    void on(DeclarationWithdrawn withdrawn) {
        write("remake.withdrawn", withdrawn.remake());
    }

    @EventListener
    void on(FeeSettled settled) {
        write(settled.remake().waived() ? "remake.waived" : "remake.settled", settled.remake());
    }

    @EventListener
    void on(RemadeCardLeft left) {
        write(paid(left.remake()) ? "remake.left" : "remake.left.free", left.remake());
    }

    private static boolean paid(Remake remake) {
        return remake.payer() != null;
    }

    private void write(String kind, Remake remake) {
        holders.find(remake.holder())
                .ifPresent(holder -> outbox.write(
                        kind + ":" + remake.id(),
                        holder.contact().email(),
                        letters.to(holder).withLink(kind, FOLLOW, remake.fee())));
    }
}
