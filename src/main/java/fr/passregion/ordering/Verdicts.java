package fr.passregion.ordering;

import fr.passregion.audit.AuditTrail;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holders;
import fr.passregion.holder.Photos;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives one verdict on one order, in a transaction of its own: whoever is second finds it given, and whoever completes
 * the pair makes the young person a beneficiary (ORD-10, ORD-11).
 */
@Component
class Verdicts {

    private final OrderBook book;
    private final GivenVerdicts given;
    private final Holders holders;
    private final Photos photos;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Verdicts(
            OrderBook book,
            GivenVerdicts given,
            Holders holders,
            Photos photos,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.given = given;
        this.holders = holders;
        this.photos = photos;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public boolean acceptEnrolment(OrderId id, Predicate<OrderView> mayHandle, UUID answer) {
        var order = lock(id, mayHandle);
        if (order == null || !order.enrolmentCheck().allows(Check.Act.ACCEPT)) return false;
        var accepted = order.withEnrolmentCheck(new Check.Accepted(clock.instant()));
        book.update(accepted);
        given.keep(answer, order, accepted.enrolmentCheck());
        trail.record("enrolment.accepted", subject(order), null);
        events.publishEvent(new EnrolmentAccepted(id, order.holder()));
        confirm(accepted);
        return true;
    }

    @Transactional
    public boolean refuseEnrolment(OrderId id, Predicate<OrderView> mayHandle, String reason, UUID answer) {
        var order = lock(id, mayHandle);
        if (order == null || !order.enrolmentCheck().allows(Check.Act.REFUSE)) return false;
        var refused = order.withEnrolmentCheck(new Check.Refused(clock.instant(), reason));
        book.update(refused);
        given.keep(answer, order, refused.enrolmentCheck());
        trail.record("enrolment.refused", subject(order), reason);
        events.publishEvent(new EnrolmentRefused(id, order.holder(), reason));
        return true;
    }

    @Transactional
    public boolean acceptPhoto(UUID photo) {
        var order = lockByPhoto(photo);
        if (order == null || !order.photoCheck().allows(Check.Act.ACCEPT)) return false;
        var accepted = order.withPhotoCheck(new Check.Accepted(clock.instant()));
        book.update(accepted);
        photos.approve(photo);
        trail.record("photo.accepted", subject(order), null);
        events.publishEvent(new PhotoAccepted(order.id(), order.holder()));
        confirm(accepted);
        return true;
    }

    @Transactional
    public boolean refusePhoto(UUID photo, String reason) {
        var order = lockByPhoto(photo);
        if (order == null || !order.photoCheck().allows(Check.Act.REFUSE)) return false;
        book.update(order.withPhotoCheck(new Check.Refused(clock.instant(), reason)));
        trail.record("photo.refused", subject(order), reason);
        events.publishEvent(new PhotoRefused(order.id(), order.holder(), reason));
        return true;
    }

    private @Nullable OrderView lock(OrderId id, Predicate<OrderView> mayHandle) {
        return book.lock(id)
                .filter(order -> order.consent().letsTheOrderBeHandled())
                .filter(mayHandle)
                .orElse(null);
    }

    private @Nullable OrderView lockByPhoto(UUID photo) {
        return book.byPhoto(photo)
                .map(order -> lock(order.id(), locked -> locked.photo().equals(photo)))
                .orElse(null);
    }

    private void confirm(OrderView order) {
        if (!order.isConfirmed()) return;
        var choice = order.choice();
        holders.confirm(
                order.holder(),
                new Enrolment(
                        order.year(),
                        choice.institution(),
                        order.institutionName(),
                        order.kind(),
                        choice.track(),
                        choice.diploma()));
    }

    private static String subject(OrderView order) {
        return "holder:" + order.holder();
    }
}
