package fr.passregion.attachment;

import fr.passregion.entitlement.RightChange;
import fr.passregion.ordering.Choice;
import fr.passregion.shared.HolderId;
import java.util.List;
import java.util.Optional;

/** Changes of establishment as the young person asks for them and follows them (CAR-05). */
public interface Attachments {

    /** Asks the chosen establishment to attach one's dossier. It decides; the present card works until then. */
    Answer ask(HolderId holder, Choice choice);

    /** Takes back what nobody has decided yet; false where nothing waits. */
    boolean withdraw(HolderId holder);

    /** What a request that waits would do to each benefit; empty where its track is not said yet. */
    Optional<List<RightChange>> preview(Attachment waiting);

    /** The holder's latest, if there was one. */
    Optional<Attachment> latestOf(HolderId holder);

    /** All of the holder's, the newest first. */
    List<Attachment> allOf(HolderId holder);
}
