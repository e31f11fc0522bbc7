package fr.passregion.notification;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.notification.UsesToTell.Use;
import fr.passregion.redemption.Redemption;
import fr.passregion.redemption.Redemptions;
import fr.passregion.redemption.Refund;
import fr.passregion.redemption.Refunds;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts uses and refunds into words (BEN-09). An e-mail may be read over a shoulder, or by a parent: it names neither the
 * benefit nor the partner, which may have to do with health; the account does.
 */
@Component
class UseLetters {

    private static final int AT_ONCE = 100;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final UsesToTell uses;
    private final Redemptions redemptions;
    private final Refunds refunds;
    private final Holders holders;
    private final Letters letters;
    private final Outbox outbox;
    private final PushOutbox pushes;
    private final StoredMailWishes wishes;
    private final TransactionOperations transaction;

    UseLetters(
            UsesToTell uses,
            Redemptions redemptions,
            Refunds refunds,
            Holders holders,
            Letters letters,
            Outbox outbox,
            PushOutbox pushes,
            StoredMailWishes wishes,
            PlatformTransactionManager transactions) {
        this.uses = uses;
        this.redemptions = redemptions;
        this.refunds = refunds;
        this.holders = holders;
        this.letters = letters;
        this.outbox = outbox;
        this.pushes = pushes;
        this.wishes = wishes;
        this.transaction = new TransactionTemplate(transactions);
    }

    void writeAll() {
        while (writeSome() == AT_ONCE) {}
    }

    /** Taken and written in one transaction: told once, and never lost. */
    private int writeSome() {
        return transaction.execute(status -> {
            var some = uses.take(AT_ONCE);
            some.forEach(this::write);
            return some.size();
        });
    }

    private void write(Use use) {
        var debit = redemptions.find(use.redemption()).orElseThrow();
        var holder = holders.find(use.holder()).orElseThrow();
        pushes.write(use.cause(), use.holder(), use.refund() == null ? "use" : "refund");
        if (!wishes.isWished(use.holder(), MailKind.USES)) return;
        if (use.refund() != null) write(use, holder, debit, refund(use));
        else write(use, holder, "use", debit.debited(), when(debit.bookedAt()), debit.receipt());
    }

    private void write(Use use, Holder holder, Redemption debit, Refund refund) {
        var kind = refund.lapsed() ? "refund.lapsed" : "refund";
        write(use, holder, kind, refund.refunded(), when(refund.bookedAt()), debit.receipt());
    }

    private void write(Use use, Holder holder, String kind, Object... values) {
        var pen = letters.to(holder);
        var letter = pen.withLink(kind, "/mon-compte/historique", values);
        var link = wishes.link(holder.id(), MailKind.USES);
        outbox.write(use.cause(), holder.contact().email(), pen.stoppedBy(letter, MailKind.USES, link));
    }

    private Refund refund(Use use) {
        return refunds.of(use.redemption()).stream()
                .filter(refund -> refund.id().equals(use.refund()))
                .findFirst()
                .orElseThrow();
    }

    private static ZonedDateTime when(Instant at) {
        return at.atZone(PARIS);
    }
}
