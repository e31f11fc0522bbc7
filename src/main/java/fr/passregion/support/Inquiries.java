package fr.passregion.support;

import fr.passregion.identity.OpaqueKey;
import fr.passregion.shared.HolderId;
import java.util.List;
import java.util.Optional;

/** Inquiries as whoever asked sees them: their own, without the notes of the helpdesk (ACC-07). */
public interface Inquiries {

    /** An inquiry and what was said. */
    record Thread(Inquiry inquiry, List<Said> said) {}

    /** Writes it down, acknowledges it by e-mail and says by which link it is followed; the same sending is one inquiry. */
    Opened open(NewInquiry inquiry);

    /** The number of an inquiry and a link of its own. */
    record Opened(long number, OpaqueKey link) {}

    /** Those of a holder, the newest first. */
    List<Inquiry> of(HolderId holder);

    /** The holder's own; empty for another's. */
    Optional<Thread> find(HolderId holder, long number);

    /** The one that this link opens, as long as it is valid. */
    Optional<Thread> find(OpaqueKey link);

    /** Whoever asked adds something: the helpdesk must answer, also where it had closed it. */
    void add(Thread to, String text);
}
