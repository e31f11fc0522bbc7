package fr.passregion.redemption;

import fr.passregion.partner.PointOfSaleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Points of sale where unusually many birth dates were wrong, « caisse signalée », for the Region’s agents (BEN-05). */
public interface TillFlags {

    /**
     * A flag that nobody has lifted yet.
     *
     * @param failures wrong birth dates there within the window
     * @param numbers how many different numbers they were typed for
     * @param pausedUntil until when numbers are not taken there
     */
    record Flag(
            long id,
            PointOfSaleId place,
            Instant raisedAt,
            @Nullable Instant seenAt,
            int failures,
            int numbers,
            @Nullable Instant pausedUntil) {}

    /** The newest first. */
    List<Flag> open();

    Optional<Flag> find(long id);

    /** An agent looks into it, « vu ». */
    void see(Flag flag);

    /** An agent has looked into it: its failures so far are forgiven, the next are counted from the first again. */
    void lift(Flag flag, String why);
}
