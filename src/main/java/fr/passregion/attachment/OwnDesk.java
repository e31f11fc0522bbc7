package fr.passregion.attachment;

import fr.passregion.attachment.Answer.Done;
import fr.passregion.attachment.Answer.NotOffered;
import fr.passregion.attachment.Answer.TooLate;
import fr.passregion.attachment.Attachment.AskedBy;
import fr.passregion.attachment.Attachment.Refusal;
import fr.passregion.attachment.OneAttachment.Asked;
import fr.passregion.entitlement.RightChange;
import fr.passregion.holder.CaseNumber;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.ordering.Choice;
import fr.passregion.ordering.Offers;
import fr.passregion.shared.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The one place where an establishment reaches attachments: those to it, and the fact of those from it. */
@Component
class OwnDesk implements AttachmentDesk {

    private final AttachmentRows rows;
    private final OneAttachment one;
    private final Places places;
    private final Offers offers;
    private final Holders holders;

    OwnDesk(AttachmentRows rows, OneAttachment one, Places places, Offers offers, Holders holders) {
        this.rows = rows;
        this.one = one;
        this.places = places;
        this.offers = offers;
        this.holders = holders;
    }

    @Override
    public List<Filed> pending(Uai institution) {
        return filed(rows.pending(institution));
    }

    @Override
    public List<Filed> arrived(Uai institution) {
        return filed(rows.arrived(institution, places.year()));
    }

    @Override
    public List<Filed> departed(Uai institution) {
        return filed(rows.departed(institution, places.year()));
    }

    private List<Filed> filed(List<Attachment> attachments) {
        var known = holders
                .findAll(attachments.stream().map(Attachment::holder).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Holder::id, Function.identity()));
        return attachments.stream()
                .flatMap(one -> Optional.ofNullable(known.get(one.holder())).map(who -> new Filed(one, who)).stream())
                .toList();
    }

    @Override
    public Optional<Filed> find(Uai institution, UUID attachment) {
        return own(institution, attachment)
                .flatMap(found -> holders.find(found.holder()).map(holder -> new Filed(found, holder)));
    }

    private Optional<Attachment> own(Uai institution, UUID attachment) {
        return rows.find(attachment).filter(found -> found.to().equals(institution));
    }

    @Override
    public Optional<Answer> ask(Uai institution, CaseNumber number, LocalDate birthDate) {
        return holders.byCaseNumber(number)
                .filter(holder -> holder.birthDate().equals(birthDate))
                .map(holder -> offers.institution(institution)
                        .map(to -> one.ask(new Asked(holder.id(), to, null, AskedBy.INSTITUTION)))
                        .orElseGet(NotOffered::new));
    }

    @Override
    public Optional<List<RightChange>> preview(Filed filed, Choice choice) {
        var attachment = filed.attachment();
        return Optional.of(choice)
                .filter(wanted -> wanted.institution().equals(attachment.to()))
                .flatMap(wanted -> places.preview(attachment, wanted));
    }

    @Override
    public Answer accept(Uai institution, UUID attachment, Choice choice) {
        if (!choice.institution().equals(institution)) return new NotOffered();
        var found = own(institution, attachment);
        if (found.isEmpty()) return new TooLate();
        return isDone(found.get(), choice) ? new Done(found.get()) : one.accept(found.get(), choice);
    }

    /** A second click finds what the first has done. */
    private static boolean isDone(Attachment found, Choice choice) {
        return found.state() == Attachment.State.DONE
                && choice.track().equals(found.track())
                && Objects.equals(choice.diploma(), found.diploma());
    }

    @Override
    public Answer refuse(Uai institution, UUID attachment, Refusal why) {
        return own(institution, attachment).map(found -> one.refuse(found, why)).orElseGet(TooLate::new);
    }

    @Override
    public Answer withdraw(Uai institution, UUID attachment) {
        return own(institution, attachment)
                .filter(found -> found.askedBy() == AskedBy.INSTITUTION)
                .map(one::withdraw)
                .orElseGet(TooLate::new);
    }
}
