package fr.passregion.ordering;

import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The orders of Passes: placing one, following it, correcting what was refused. */
public interface Orders {

    /**
     * Places an order: the person is registered, both validations begin, and {@link OrderPlaced} is published. Two
     * requests of the same person at once give one order (ORD-08).
     */
    Placing place(NewOrder order);

    /**
     * Somebody begins an order: whoever has a dossier already is told by its own mailbox ({@link KnownPersonCameBack}), and nobody
     * else learns of it (ORD-08, ORD-12).
     */
    void begin(String firstName, String lastName, LocalDate birthDate, String email);

    Optional<OrderView> find(OrderId id);

    /** The order of the newest school year. */
    Optional<OrderView> latestOf(HolderId holder);

    Optional<OrderView> of(HolderId holder, SchoolYear year);

    /** Those of them who have ordered for that year, whatever became of it. */
    Set<HolderId> whoOrdered(SchoolYear year, Collection<HolderId> holders);

    /** What becomes of a correction. */
    enum Correction {
        DONE,
        /** It has been accepted meanwhile: the card may be under way (ACC-01). */
        HANDLED_ALREADY,
        /** The establishment has no agreement, or does not offer this track. */
        NOT_OFFERED,
        /** This holder has no such order. */
        UNKNOWN
    }

    /** Another establishment or track, while the former is not accepted; the enrolment is to be validated again (ACC-01). */
    Correction changeChoice(HolderId holder, Choice choice);

    /** Another portrait, cleaned, while the former is not accepted; the photo is to be validated again (ORD-10). */
    Correction changePhoto(HolderId holder, byte[] portrait);
}
