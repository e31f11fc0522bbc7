package fr.passregion.renewal;

import fr.passregion.programme.Track;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The establishment's renewals, « revalidation »: last year's holders are given the coming year's Pass without ordering, and
 * keep their card. An establishment reaches those only who were enrolled with it last year (EST-02, GEN-04).
 */
public interface Renewals {

    /**
     * A holder of last year with neither an enrolment nor an order for the coming one.
     *
     * @param lastTrack the name of last year's track
     * @param proposed the track in which most go on; none where the programme names none or the establishment does not offer it
     * @param left whether the establishment has said that they left
     */
    record Candidate(
            HolderId holder,
            String lastName,
            String firstName,
            LocalDate birthDate,
            TrackCode formerly,
            String lastTrack,
            @Nullable TrackCode proposed,
            boolean left) {}

    /**
     * What an establishment has before it.
     *
     * @param year the coming year: the one whose orders are open
     * @param tracks those that it may choose among, in the programme's order; none without an agreement with the Region
     * @param done how many of last year's holders are enrolled for the coming year, here or elsewhere
     */
    record Desk(SchoolYear year, List<Track> tracks, List<Candidate> candidates, long done) {}

    /** What is before an establishment today; empty between two campaigns. */
    Optional<Desk> of(Uai institution);

    /**
     * Renews these holders in these tracks, each in a transaction of its own that also loads the year's benefits, and says how
     * many. Left out: those of others, those renewed or ordered already, and tracks that the establishment does not offer.
     */
    int renew(Uai institution, Map<HolderId, TrackCode> choices);

    /** Says that these have left, and how many of them were this establishment's: they are no longer asked about. */
    int leave(Uai institution, Collection<HolderId> holders);

    /** Takes that back. */
    int stay(Uai institution, Collection<HolderId> holders);
}
