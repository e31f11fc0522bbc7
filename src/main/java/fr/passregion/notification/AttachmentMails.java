package fr.passregion.notification;

import fr.passregion.attachment.Attachment;
import fr.passregion.attachment.Attachment.AskedBy;
import fr.passregion.attachment.AttachmentAsked;
import fr.passregion.attachment.AttachmentRefused;
import fr.passregion.attachment.EnrolmentCorrected;
import fr.passregion.attachment.HolderAttached;
import fr.passregion.holder.Holders;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.notification.Words.Named;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Uai;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Another establishment, or a corrected track (EST-03, EST-04): told to the young person, and to both establishments without
 * naming anybody, since a school's mailbox has many readers.
 */
@Component
class AttachmentMails {

    private static final String FOLLOW = "/mon-compte/etablissement";
    private static final String DESK = "/etablissement/rattachements";

    private final Outbox outbox;
    private final Letters letters;
    private final Holders holders;
    private final Accounts accounts;

    AttachmentMails(Outbox outbox, Letters letters, Holders holders, Accounts accounts) {
        this.outbox = outbox;
        this.letters = letters;
        this.holders = holders;
        this.accounts = accounts;
    }

    @EventListener
    void on(AttachmentAsked asked) {
        var attachment = asked.attachment();
        if (attachment.askedBy() == AskedBy.HOLDER) {
            toHolder("attachment.asked", attachment, attachment.toName());
            toDesk("attachment.toDecide", attachment, attachment.to(), DESK);
        } else toHolder("attachment.askedForYou", attachment, attachment.toName());
    }

    @EventListener
    void on(HolderAttached attached) {
        var attachment = attached.attachment();
        var track = Named.track(Objects.requireNonNull(attachment.track()), attached.track());
        toHolder("attachment.done", attachment, attachment.toName(), track);
        toDesk("attachment.left", attachment, attachment.from(), DESK + "?etat=partis");
    }

    @EventListener
    void on(AttachmentRefused refused) {
        var attachment = refused.attachment();
        var reason = Objects.requireNonNull(attachment.reason());
        var why = new Named("notification.attachment.refusal." + reason, reason.sentence());
        toHolder("attachment.refused", attachment, attachment.toName(), why);
    }

    @EventListener
    void on(EnrolmentCorrected corrected) {
        write(
                "enrolment.corrected",
                corrected.holder(),
                "/mon-compte",
                corrected.correction().toString(),
                corrected.enrolment().institutionName(),
                Named.track(corrected.enrolment().track(), corrected.track()));
    }

    private void toHolder(String kind, Attachment attachment, Object... values) {
        write(kind, attachment.holder(), FOLLOW, attachment.id().toString(), values);
    }

    private void write(String kind, HolderId id, String path, String cause, Object... values) {
        holders.find(id)
                .ifPresent(holder -> outbox.write(
                        kind + ":" + cause,
                        holder.contact().email(),
                        letters.to(holder).withLink(kind, path, values)));
    }

    private void toDesk(String kind, Attachment attachment, Uai institution, String path) {
        var letter = letters.toStaff().withLink(kind, path);
        for (var email : accounts.emailsOf(new Grant(Role.INSTITUTION, institution.value()))) {
            outbox.write(kind + ":" + attachment.id() + ":" + email, email, letter);
        }
    }
}
