package fr.passregion.attachment.web;

import fr.passregion.attachment.Attachment;
import fr.passregion.attachment.Attachment.AskedBy;
import fr.passregion.attachment.AttachmentDesk.Filed;
import fr.passregion.shared.French;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** One attachment as an establishment reads it. */
public record FiledView(
        String id,
        String name,
        String birthDate,
        String caseNumber,
        String from,
        String to,
        String track,
        String askedBy,
        String asked,
        String since,
        boolean own,
        boolean pending) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    static List<FiledView> of(List<Filed> all, Tracks tracks, ZoneId zone) {
        return all.stream().map(one -> of(one, tracks, zone)).toList();
    }

    static FiledView of(Filed filed, Tracks tracks, ZoneId zone) {
        var attachment = filed.attachment();
        var holder = filed.holder();
        return new FiledView(
                attachment.id().toString(),
                holder.lastName() + " " + holder.firstName(),
                holder.birthDate().format(DAY),
                holder.caseNumber().grouped(),
                attachment.fromName(),
                attachment.toName(),
                tracks.words(attachment.year(), attachment.track(), attachment.diploma()),
                isOwn(attachment) ? "Vous" : "Le jeune",
                French.dayAndMonth(attachment.askedAt().atZone(zone).toLocalDate()),
                French.dayAndMonth(attachment.since().atZone(zone).toLocalDate()),
                isOwn(attachment),
                attachment.isPending());
    }

    private static boolean isOwn(Attachment attachment) {
        return attachment.askedBy() == AskedBy.INSTITUTION;
    }
}
