package fr.passregion.programme;

import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one school year gives, and to whom: « programme ».
 *
 * @param orders when the Pass of this year can be ordered
 * @param lastDay the last day its yearly benefits can be used, until 23:59:59 Europe/Paris (GEN-03)
 * @param departments the codes of the departments of the Region, « 01 » to « 74 »
 */
public record Programme(
        SchoolYear year,
        OrderWindow orders,
        LocalDate lastDay,
        List<String> departments,
        Fees fees,
        Refunding refunding,
        List<Track> tracks,
        List<Diploma> diplomas,
        List<Benefit> benefits) {

    public Programme {
        departments = List.copyOf(departments);
        tracks = List.copyOf(tracks);
        diplomas = List.copyOf(diplomas);
        benefits = List.copyOf(benefits);
    }

    /** A track that is known to be in this programme: its absence is a bug. */
    public Track track(TrackCode code) {
        return findTrack(code).orElseThrow(() -> new IllegalStateException("No track " + code + " in " + year));
    }

    /** A track named by somebody; empty when this year has no such track. */
    public Optional<Track> findTrack(TrackCode code) {
        return tracks.stream().filter(track -> track.code().equals(code)).findFirst();
    }

    /** The tracks that an institution of this kind may offer, in the order of the file (ORD-03). */
    public List<Track> tracksOf(InstitutionKind kind) {
        return tracks.stream().filter(track -> track.kinds().contains(kind)).toList();
    }

    /** A benefit that is known to be in this programme: its absence is a bug. */
    public Benefit benefit(BenefitCode code) {
        return findBenefit(code).orElseThrow(() -> new IllegalStateException("No benefit " + code + " in " + year));
    }

    /** A benefit named by somebody; empty when this year does not give it. */
    public Optional<Benefit> findBenefit(BenefitCode code) {
        return benefits.stream().filter(benefit -> benefit.code().equals(code)).findFirst();
    }

    public Optional<Diploma> findDiploma(String code) {
        return diplomas.stream().filter(diploma -> diploma.code().equals(code)).findFirst();
    }

    /** The first day of this year's rights, which is the day its orders open. */
    public LocalDate firstDay() {
        return orders.firstDay();
    }

    /** Whether yearly benefits can be used on this day of Europe/Paris. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay);
    }

    /**
     * Answers every benefit of the programme, granted or not, in the order of the file, each with the reasons.
     * The same answer serves the public check, the crediting, the screens and the simulation of a draft.
     */
    public List<Right> rightsOf(EnrolledAs enrolled) {
        return benefits.stream()
                .map(benefit -> new Evaluation(this, enrolled, benefit).right())
                .toList();
    }
}
