package fr.passregion.privacy;

import fr.passregion.identity.AccountId;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.PersonalErasure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * « Demande d’effacement »: holders ask, the Region decides within a month (ACC-09, RGPD articles 12 and 17). Whoever asks
 * must have the right to: this door does not check it.
 */
public interface Erasures {

    /** Where a request stands. */
    enum State {
        ASKED,
        WITHDRAWN,
        REFUSED,
        ERASED
    }

    /**
     * One request.
     *
     * @param decideBy when the Region must have answered
     * @param why what the holder was told, where it was refused
     */
    record Request(
            UUID id,
            HolderId holder,
            AccountId account,
            State state,
            Instant askedAt,
            Instant decideBy,
            @Nullable Instant endedAt,
            @Nullable String why) {}

    /** What came of a decision. */
    enum Outcome {
        DONE,
        /** Somebody decided first, or the holder has withdrawn the request. */
        ENDED_BEFORE,
        /** What {@link #waits} tells must end first. */
        WAITS
    }

    /** Asks; once while a request waits. Whoever calls has asked for the password just before. */
    void ask(HolderId holder, AccountId account);

    /** Takes the request back, if one still waits. */
    void withdraw(HolderId holder);

    /** The holder's latest request. */
    Optional<Request> latestOf(HolderId holder);

    Optional<Request> find(UUID id);

    /** Those to decide, the most urgent first. */
    List<Request> waiting();

    /** The names of what must end before this person can be erased ({@link PersonalErasure.Wait}). */
    List<String> waits(HolderId holder, AccountId account);

    /**
     * Erases for good: opposes the cards, signs out everywhere, empties or overwrites each table of each module, and
     * keeps what the law wants kept under identifiers that lead to nobody. All of it or nothing.
     */
    Outcome erase(UUID id);

    /** Refuses, for a reason that the holder is told. */
    Outcome refuse(UUID id, String why);
}
