package fr.passregion.attachment;

import fr.passregion.attachment.Answer.Done;
import fr.passregion.attachment.Answer.NotOffered;
import fr.passregion.attachment.Attachment.AskedBy;
import fr.passregion.attachment.OneAttachment.Asked;
import fr.passregion.entitlement.RightChange;
import fr.passregion.ordering.Choice;
import fr.passregion.ordering.Offers;
import fr.passregion.shared.HolderId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A holder's own. */
@Component
class OwnAttachments implements Attachments {

    private final AttachmentRows rows;
    private final OneAttachment one;
    private final Offers offers;
    private final Places places;

    OwnAttachments(AttachmentRows rows, OneAttachment one, Offers offers, Places places) {
        this.places = places;
        this.rows = rows;
        this.one = one;
        this.offers = offers;
    }

    @Override
    public Answer ask(HolderId holder, Choice choice) {
        return offers.institution(choice.institution())
                .map(to -> one.ask(new Asked(holder, to, choice, AskedBy.HOLDER)))
                .orElseGet(NotOffered::new);
    }

    @Override
    public boolean withdraw(HolderId holder) {
        return latestOf(holder)
                .filter(Attachment::isPending)
                .map(one::withdraw)
                .filter(Done.class::isInstance)
                .isPresent();
    }

    @Override
    public Optional<List<RightChange>> preview(Attachment waiting) {
        return Optional.ofNullable(waiting.track())
                .flatMap(track -> places.preview(waiting, new Choice(waiting.to(), track, waiting.diploma())));
    }

    @Override
    public Optional<Attachment> latestOf(HolderId holder) {
        return allOf(holder).stream().findFirst();
    }

    @Override
    public List<Attachment> allOf(HolderId holder) {
        return rows.allOf(holder);
    }
}
