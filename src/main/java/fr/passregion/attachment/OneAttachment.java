package fr.passregion.attachment;

import fr.passregion.attachment.Answer.AlreadyHere;
import fr.passregion.attachment.Answer.AnotherWaits;
import fr.passregion.attachment.Answer.Done;
import fr.passregion.attachment.Answer.NotEnrolled;
import fr.passregion.attachment.Answer.NotOffered;
import fr.passregion.attachment.Answer.TooLate;
import fr.passregion.attachment.Attachment.AskedBy;
import fr.passregion.attachment.Attachment.Refusal;
import fr.passregion.attachment.Attachment.State;
import fr.passregion.audit.AuditTrail;
import fr.passregion.card.Remakes;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holders;
import fr.passregion.institution.Institution;
import fr.passregion.ordering.Choice;
import fr.passregion.replacement.Replacements;
import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Moves one attachment on, in a transaction of its own: of two at once the second finds it decided. Locks are taken in one order:
 * the request, the dossier's cards, its enrolment, then its benefits.
 */
@Component
class OneAttachment {

    private static final String WHY = "Changement d’établissement\u00a0: carte refaite sans frais";

    private final AttachmentRows rows;
    private final Places places;
    private final Holders holders;
    private final Remakes cards;
    private final Replacements replacements;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OneAttachment(
            AttachmentRows rows,
            Places places,
            Holders holders,
            Remakes cards,
            Replacements replacements,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.places = places;
        this.holders = holders;
        this.cards = cards;
        this.replacements = replacements;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Where the holder goes, and who says so. A young person names the track, an establishment says it when it validates. */
    record Asked(HolderId holder, Institution to, @Nullable Choice choice, AskedBy by) {}

    @Transactional
    public Answer ask(Asked asked) {
        var present = places.present(asked.holder());
        if (present.isEmpty()) return new NotEnrolled();
        if (present.get().institution().equals(asked.to().uai())) return new AlreadyHere();
        var choice = asked.choice();
        if (choice != null && places.enrolment(choice, present.get().year()).isEmpty()) return new NotOffered();
        var request = request(asked, present.get());
        if (rows.add(request) || overtakes(request)) return told(request);
        var waiting = rows.allOf(asked.holder()).stream()
                .filter(Attachment::isPending)
                .findFirst();
        if (waiting.isEmpty()) return new TooLate();
        return waiting.get().to().equals(request.to()) ? new Done(waiting.get()) : new AnotherWaits(waiting.get());
    }

    /** The young person has come to an establishment: what was asked of another is past. */
    private boolean overtakes(Attachment request) {
        if (request.askedBy() == AskedBy.HOLDER) return false;
        return rows.allOf(request.holder()).stream()
                        .filter(other -> other.isPending() && !other.to().equals(request.to()))
                        .anyMatch(other -> rows.end(other.ended(State.WITHDRAWN, null, now())))
                && rows.add(request);
    }

    private Answer told(Attachment request) {
        audit.record("attachment.asked", subject(request), request.to().value());
        events.publishEvent(new AttachmentAsked(request));
        return new Done(request);
    }

    private Attachment request(Asked asked, Enrolment present) {
        var now = now();
        var choice = asked.choice();
        return new Attachment(
                UUID.randomUUID(),
                asked.holder(),
                present.year(),
                present.institution(),
                present.institutionName(),
                asked.to().uai(),
                asked.to().name(),
                choice == null ? null : choice.track(),
                choice == null ? null : choice.diploma(),
                asked.by(),
                State.PENDING,
                null,
                now,
                now);
    }

    @Transactional
    public Answer accept(Attachment seen, Choice choice) {
        var after = places.enrolment(choice, seen.year());
        if (after.isEmpty()) return new NotOffered();
        var done = seen.decided(choice.track(), choice.diploma(), now());
        if (!rows.end(done)) return new TooLate();
        cards.anew(seen.holder(), WHY);
        replacements.overtake(seen.holder(), WHY);
        var present = holders.enrolment(seen.holder(), seen.year())
                .filter(before -> before.institution().equals(seen.from()));
        if (present.isEmpty() || !holders.change(seen.holder(), seen.id(), present.get(), after.get()))
            return undone(new TooLate());
        audit.record("attachment.accepted", subject(seen), seen.from() + " → " + seen.to());
        events.publishEvent(new HolderAttached(done, places.track(after.get())));
        return new Done(done);
    }

    private static Answer undone(Answer answer) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return answer;
    }

    @Transactional
    public Answer refuse(Attachment seen, Refusal why) {
        var refused = seen.ended(State.REFUSED, why, now());
        if (!rows.end(refused)) return new TooLate();
        audit.record("attachment.refused", subject(seen), why.name());
        events.publishEvent(new AttachmentRefused(refused));
        return new Done(refused);
    }

    @Transactional
    public Answer withdraw(Attachment seen) {
        var withdrawn = seen.ended(State.WITHDRAWN, null, now());
        if (!rows.end(withdrawn)) return new TooLate();
        audit.record("attachment.withdrawn", subject(seen), null);
        return new Done(withdrawn);
    }

    private static String subject(Attachment attachment) {
        return "holder:" + attachment.holder();
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
