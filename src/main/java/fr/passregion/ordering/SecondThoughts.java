package fr.passregion.ordering;

import fr.passregion.ordering.EnrolmentChecks.Filter;
import fr.passregion.shared.Uai;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An establishment takes back what it has just answered, « annuler » : for ten minutes, and as long as nothing followed from
 * it (EST-01). Answers of others are as if they did not exist.
 */
public interface SecondThoughts {

    /**
     * One press of a button.
     *
     * @param requests how many it answered
     */
    record Answer(UUID id, Filter became, int requests, Instant at) {}

    /** What comes of taking back the answer to one request. */
    enum Outcome {
        /** It stands as before the answer. */
        TAKEN_BACK,
        /** Answered more than ten minutes ago. */
        TOO_LATE,
        /** Corrected by the young person, or answered anew, since. */
        MOVED_ON,
        /** Both verdicts were favourable: the Pass is open, its rights may be in use and its card under way. */
        PASS_OPEN
    }

    /** The answers of the last ten minutes, the latest first. */
    List<Answer> recent(Uai institution);

    /** Takes back an answer, request by request, and says how many came to what; nothing for an answer nobody knows. */
    Map<Outcome, Integer> takeBack(Uai institution, UUID answer);
}
