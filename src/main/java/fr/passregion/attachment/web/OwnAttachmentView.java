package fr.passregion.attachment.web;

import fr.passregion.attachment.Attachment;
import fr.passregion.shared.French;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** A holder's change of establishment as they follow it: what is done, who acts now and since when, what comes next. */
public record OwnAttachmentView(String title, String lead, List<Stage> stages, boolean pending) {

    /** One stage of it. */
    public record Stage(String title, String text, Progress progress) {}

    /** How far a stage is. */
    public enum Progress {
        DONE,
        NOW,
        REFUSED,
        LATER
    }

    static OwnAttachmentView of(Attachment attachment, Tracks tracks, ZoneId zone) {
        return switch (attachment.state()) {
            case PENDING -> waiting(attachment, asked(attachment, tracks, zone));
            case DONE -> done(attachment, asked(attachment, tracks, zone), filiere(attachment, tracks), zone);
            case REFUSED -> refused(attachment, asked(attachment, tracks, zone), zone);
            case WITHDRAWN ->
                new OwnAttachmentView(
                        "Demande annulée",
                        "Celle à %s, le %s. Rien n’a changé."
                                .formatted(attachment.toName(), day(attachment.since(), zone)),
                        List.of(),
                        false);
        };
    }

    private static OwnAttachmentView waiting(Attachment attachment, Stage asked) {
        var to = attachment.toName();
        var answer = to + " doit valider. Passe voir son secrétariat si ça presse.";
        return new OwnAttachmentView(
                "Ta demande attend",
                "Jusqu’à sa réponse rien ne change\u00a0: ta carte et tes avantages marchent.",
                List.of(
                        asked,
                        new Stage("Réponse de l’établissement", answer, Progress.NOW),
                        new Stage("Nouvelle carte", "Gratuite, au nom de " + to + ".", Progress.LATER)),
                true);
    }

    private static OwnAttachmentView done(Attachment attachment, Stage asked, String track, ZoneId zone) {
        var to = attachment.toName();
        var card = "Gratuite. L’ancienne ne marche plus\u00a0; ton Pass sur ton téléphone marche déjà.";
        var lead = "Depuis le %s. Tes avantages sont ceux de ta nouvelle inscription, moins ce que tu as déjà utilisé.";
        return new OwnAttachmentView(
                "Ton Pass suit à " + to,
                lead.formatted(day(attachment.since(), zone)),
                List.of(
                        asked,
                        new Stage("Validé par " + to, track, Progress.DONE),
                        new Stage("Nouvelle carte", card, Progress.NOW)),
                false);
    }

    private static OwnAttachmentView refused(Attachment attachment, Stage asked, ZoneId zone) {
        var why = Objects.requireNonNull(attachment.reason()).sentence();
        return new OwnAttachmentView(
                attachment.toName() + " n’a pas validé",
                "Rien n’a changé\u00a0: ta carte et tes avantages marchent.",
                List.of(asked, new Stage("Refusé le " + day(attachment.since(), zone), why, Progress.REFUSED)),
                false);
    }

    private static Stage asked(Attachment attachment, Tracks tracks, ZoneId zone) {
        var day = day(attachment.askedAt(), zone);
        return switch (attachment.askedBy()) {
            case HOLDER -> new Stage("Demandé par toi le " + day, filiere(attachment, tracks), Progress.DONE);
            case INSTITUTION ->
                new Stage(
                        "Demandé par l’établissement le " + day,
                        "Avec ton numéro de dossier et ta date de naissance.",
                        Progress.DONE);
        };
    }

    private static String filiere(Attachment attachment, Tracks tracks) {
        return "Filière\u00a0: " + tracks.words(attachment.year(), attachment.track(), attachment.diploma()) + ".";
    }

    private static String day(Instant instant, ZoneId zone) {
        return French.dayAndMonth(instant.atZone(zone).toLocalDate());
    }
}
