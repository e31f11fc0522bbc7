package fr.passregion.attachment;

import fr.passregion.entitlement.RightChange;
import fr.passregion.holder.CaseNumber;
import fr.passregion.holder.Holder;
import fr.passregion.ordering.Choice;
import fr.passregion.shared.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An establishment's attachments: those that it decides on, and those who left it for another (EST-03). It reaches its own
 * alone: any other is as if it did not exist.
 */
public interface AttachmentDesk {

    /** An attachment with its holder. */
    record Filed(Attachment attachment, Holder holder) {}

    /** Those that wait for this establishment, the oldest first. */
    List<Filed> pending(Uai institution);

    /** Those whom this establishment has attached this year, the newest first. */
    List<Filed> arrived(Uai institution);

    /** Those whom another establishment has attached this year: they were here, the newest first. */
    List<Filed> departed(Uai institution);

    /** One that this establishment was asked, or has asked for. */
    Optional<Filed> find(Uai institution, UUID attachment);

    /**
     * Asks for a young person who has come, and who gives both the dossier number and the date of birth: nobody is found by
     * trying. Empty where no dossier has both. A request to another establishment is overtaken.
     */
    Optional<Answer> ask(Uai institution, CaseNumber number, LocalDate birthDate);

    /** What validating would do to each benefit; empty where the track is not offered. */
    Optional<List<RightChange>> preview(Filed filed, Choice choice);

    /**
     * Attaches the dossier, in one transaction: the card of the former establishment is opposed, another ordered free of charge,
     * rights follow less what was used, and the former establishment is told (CAR-05, CAR-06).
     */
    Answer accept(Uai institution, UUID attachment, Choice choice);

    Answer refuse(Uai institution, UUID attachment, Attachment.Refusal why);

    /** Takes back a request that this establishment has made. */
    Answer withdraw(Uai institution, UUID attachment);
}
