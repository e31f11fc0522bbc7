package fr.passregion.matching;

import fr.passregion.ordering.OrderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Uai;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An establishment's lists and what they say of the requests made to it and of last year's holders (EST-01, EST-02). A list is its establishment's alone:
 * another's is as if it did not exist. It is kept for a day, for an hour while nobody says what its columns hold.
 */
public interface PupilLists {

    /** What came of bringing a list. */
    sealed interface Brought {

        /** It is kept under this name: {@link #find} says how far it was understood. */
        record Kept(UUID id) implements Brought {}

        record Refused(Refusal why) implements Brought {}
    }

    /** A list as it is now. */
    sealed interface Shown {

        /**
         * What each column holds must be said first.
         *
         * @param titles those of the columns; empty where the first line is a pupil's
         * @param sample the first lines
         */
        record Columns(List<String> titles, int width, List<List<String>> sample) implements Shown {}

        /**
         * @param list as it was read
         * @param matching beside the requests as they are now
         * @param otherYear the year that the file says it is of, where it is not the one of the orders
         */
        record Matched(
                PupilList list,
                Matching<Requester> matching,
                @Nullable SchoolYear otherYear) implements Shown {}
    }

    /** Reads a file or what was pasted, and keeps it. */
    Brought bring(Uai institution, byte[] content);

    Optional<Shown> find(Uai institution, UUID list);

    /** The latest list brought, while it is kept. */
    Optional<UUID> latest(Uai institution);

    /** Says what the columns of a list hold, remembered for the next with the same titles; a refusal where they cannot be it. */
    Optional<Refusal> name(Uai institution, UUID list, Map<Column, Integer> places);

    /** Accepts the enrolments that this list matches exactly, as they were when seen, and says how many. */
    int validate(Uai institution, UUID list, Instant seen);

    /** Accepts those of these requests that the list matches nearly: each was chosen by somebody who saw the differences. */
    int validate(Uai institution, UUID list, List<OrderId> chosen, Instant seen);

    /** Lays a list beside other people of this establishment; empty where there is no such list, or its columns are not named. */
    <S extends Sought> Optional<Matching<S>> beside(Uai institution, UUID list, List<S> people);

    /** Erases it at once. */
    void forget(Uai institution, UUID list);
}
