package fr.passregion.notification;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.ordering.Check;
import fr.passregion.ordering.EnrolmentAccepted;
import fr.passregion.ordering.EnrolmentRefused;
import fr.passregion.ordering.EnrolmentVerdictTakenBack;
import fr.passregion.ordering.GuardianConsentAsked;
import fr.passregion.ordering.GuardianConsentGiven;
import fr.passregion.ordering.GuardianConsentRefused;
import fr.passregion.ordering.KnownPersonCameBack;
import fr.passregion.ordering.OrderDraftSaved;
import fr.passregion.ordering.OrderId;
import fr.passregion.ordering.OrderPlaced;
import fr.passregion.ordering.OrderView;
import fr.passregion.ordering.Orders;
import fr.passregion.ordering.PhotoAccepted;
import fr.passregion.ordering.PhotoRefused;
import fr.passregion.shared.HolderId;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What an order's progress tells the young person and their guardian (NOT-01). */
@Component
class OrderMails {

    private static final String ACCOUNT = "/mon-compte";
    private static final String ACCEPTED = "enrolment.accepted";
    private static final String REFUSED = "enrolment.refused";

    private final Outbox outbox;
    private final Letters letters;
    private final Holders holders;
    private final Orders orders;

    OrderMails(Outbox outbox, Letters letters, Holders holders, Orders orders) {
        this.outbox = outbox;
        this.letters = letters;
        this.holders = holders;
        this.orders = orders;
    }

    @EventListener
    void on(OrderDraftSaved saved) {
        var path = "/commande/reprendre/" + saved.token();
        var pen = letters.to(saved.language());
        var letter = saved.begunBy() == null
                ? pen.withLink("draft", path)
                : pen.withLink("draft.child", path, saved.begunBy());
        outbox.write(Causes.of("draft", saved.token()), saved.email(), letter);
    }

    @EventListener
    void on(OrderPlaced placed) {
        var holder = holder(placed.holder());
        var kind = placed.awaitsConsent() ? "order.consent" : "order";
        write("order:" + placed.order(), holder, kind, holder.caseNumber().grouped());
    }

    /** To the mailbox of the dossier that is there, never to the one just typed; once a day at most. */
    @EventListener
    void on(KnownPersonCameBack back) {
        var holder = holder(back.holder());
        var letter = letters.to(holder)
                .withLink(
                        back.isRenewedByInstitution() ? "order.renewed" : "order.known",
                        "/connexion",
                        holder.caseNumber().grouped());
        outbox.write(
                "order.known:" + back.holder() + ":" + back.day(),
                holder.contact().email(),
                letter);
    }

    /** In the language in which the household filled in the order (decision 0048). */
    @EventListener
    void on(GuardianConsentAsked asked) {
        var holder = holder(asked.holder());
        var guardian = holders.guardianOf(asked.holder()).orElseThrow();
        outbox.write(
                Causes.of("consent.asked", asked.token()),
                guardian.email(),
                letters.to(holder.language(), guardian.name())
                        .withLink("consent.asked", "/commande/accord/" + asked.token(), holder.firstName()));
    }

    @EventListener
    void on(GuardianConsentGiven given) {
        write("consent.given:" + given.order(), holder(given.holder()), "consent.given");
    }

    @EventListener
    void on(GuardianConsentRefused refused) {
        write("consent.refused:" + refused.order(), holder(refused.holder()), "consent.refused");
    }

    @EventListener
    void on(EnrolmentAccepted accepted) {
        verdict(ACCEPTED, accepted.order(), accepted.holder(), OrderView::enrolmentCheck);
    }

    @EventListener
    void on(EnrolmentRefused refused) {
        verdict(REFUSED, refused.order(), refused.holder(), OrderView::enrolmentCheck, refused.reason());
    }

    /** What was not told yet is not told; what was told is corrected. */
    @EventListener
    void on(EnrolmentVerdictTakenBack back) {
        var isHeldBack = Stream.of(ACCEPTED, REFUSED)
                .map(kind -> cause(kind, back.order(), back.given()))
                .anyMatch(outbox::holdBack);
        if (!isHeldBack)
            write(
                    cause("enrolment.takenBack", back.order(), back.given()),
                    holder(back.holder()),
                    "enrolment.takenBack");
    }

    @EventListener
    void on(PhotoAccepted accepted) {
        verdict("photo.accepted", accepted.order(), accepted.holder(), OrderView::photoCheck);
    }

    @EventListener
    void on(PhotoRefused refused) {
        verdict("photo.refused", refused.order(), refused.holder(), OrderView::photoCheck, refused.reason());
    }

    /** A second refusal, after a correction, is another cause than the first: the moment of the verdict tells them apart. */
    private void verdict(
            String kind, OrderId order, HolderId holder, Function<OrderView, Check> check, Object... values) {
        var since = orders.find(order).map(check).map(Check::since).orElseThrow();
        write(cause(kind, order, since), holder(holder), kind, values);
    }

    private static String cause(String kind, OrderId order, Instant since) {
        return kind + ":" + order + ":" + since;
    }

    private void write(String cause, Holder holder, String kind, Object... values) {
        var letter = letters.to(holder).withLink(kind, ACCOUNT, values);
        outbox.write(cause, holder.contact().email(), letter);
    }

    private Holder holder(HolderId id) {
        return holders.find(id).orElseThrow();
    }
}
