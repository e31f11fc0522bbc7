package fr.passregion.attachment;

import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A holder's change of establishment in the course of a year, « rattachement », from the request to its end (CAR-05).
 *
 * @param fromName the name that the former establishment had then
 * @param track what was asked for, then what the new establishment decided; null where nobody has said it yet
 * @param reason why it was refused
 * @param since when it entered its state
 */
public record Attachment(
        UUID id,
        HolderId holder,
        SchoolYear year,
        Uai from,
        String fromName,
        Uai to,
        String toName,
        @Nullable TrackCode track,
        @Nullable String diploma,
        AskedBy askedBy,
        State state,
        @Nullable Refusal reason,
        Instant askedAt,
        Instant since) {

    /** Who asked for it. */
    public enum AskedBy {
        HOLDER,
        INSTITUTION
    }

    /** How far it is. */
    public enum State {
        /** Waits for the new establishment. */
        PENDING,
        /** The new establishment has validated it: rights have followed, a new card is ordered. */
        DONE,
        REFUSED,
        /** Taken back by whoever asked, or overtaken by another establishment's request. */
        WITHDRAWN
    }

    /** Why a new establishment refuses, « motif ». */
    public enum Refusal {
        NOT_ON_OUR_LIST("N’est pas sur nos listes", "Tu n’es pas sur les listes de cet établissement."),
        NOT_YET_ENROLLED(
                "Son inscription n’est pas terminée",
                "Ton inscription n’y est pas encore terminée. Redemande-le quand elle l’est."),
        STAYED(
                "Reste inscrit dans l’autre établissement",
                "D’après cet établissement, tu restes inscrit·e dans l’ancien.");

        private final String label;
        private final String sentence;

        Refusal(String label, String sentence) {
            this.label = label;
            this.sentence = sentence;
        }

        /** To whom refuses. */
        public String label() {
            return label;
        }

        /** To the young person. */
        public String sentence() {
            return sentence;
        }
    }

    public boolean isPending() {
        return state == State.PENDING;
    }

    Attachment decided(TrackCode decidedTrack, @Nullable String decidedDiploma, Instant now) {
        return new Attachment(
                id,
                holder,
                year,
                from,
                fromName,
                to,
                toName,
                decidedTrack,
                decidedDiploma,
                askedBy,
                State.DONE,
                null,
                askedAt,
                now);
    }

    Attachment ended(State end, @Nullable Refusal why, Instant now) {
        return new Attachment(
                id, holder, year, from, fromName, to, toName, track, diploma, askedBy, end, why, askedAt, now);
    }
}
