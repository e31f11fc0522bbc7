package fr.passregion.redemption;

import fr.passregion.redemption.DebitOutcome.Booked;
import fr.passregion.shared.BenefitCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a till may see of its past: its own point of sale’s debits, in its own mode. Another’s is as if it were not. */
public interface Journal {

    /** A place in the list, from which it goes on; it stays valid whatever is booked meanwhile. */
    record Position(Instant bookedAt, RedemptionId id) {
        public static Position of(Redemption redemption) {
            return new Position(redemption.bookedAt(), redemption.id());
        }
    }

    /** Which debits: booked from (inclusive) until (exclusive), of one benefit, given back so far, after a place in the list. */
    record Query(
            Counter counter,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable BenefitCode benefit,
            Standing.@Nullable Status status,
            @Nullable Position after,
            int limit) {}

    Optional<Booked> find(Counter counter, RedemptionId id);

    /** The newest first. */
    List<Booked> list(Query query);
}
