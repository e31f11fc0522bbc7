package fr.passregion.institution.web;

import fr.passregion.institution.EstablishmentDesk.Agreement;
import fr.passregion.institution.EstablishmentDesk.File;
import fr.passregion.institution.EstablishmentDesk.Standing;
import fr.passregion.institution.Halt;
import fr.passregion.institution.Institution;
import fr.passregion.institution.Institution.Contract;
import fr.passregion.programme.Track;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.TypedDate;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the file of an establishment shows: what is known, what it may offer, the day it is and the last acts. */
public record EstablishmentView(
        File file,
        List<Track> tracks,
        TypedDate today,
        List<Act> acts,
        @Nullable Halt halt) {

    /** What was done to it, the latest first, and why where a reason was asked. */
    public record Act(
            ZonedDateTime at, String act, @Nullable String why) {}

    public Institution institution() {
        return file.institution();
    }

    /** Its page, to which its forms add a word. */
    public String path() {
        return "/region/etablissements/" + institution().uai();
    }

    /** The tracks to tick: those it offers, or all of its kind before its first agreement. */
    public Set<String> ticked() {
        var offered = institution().tracks();
        return offered.isEmpty()
                ? tracks.stream().map(track -> track.code().value()).collect(Collectors.toSet())
                : offered.stream().map(TrackCode::value).collect(Collectors.toSet());
    }

    /** The first day of the agreement in force, which changing the tracks does not change. */
    Optional<LocalDate> runningSince() {
        return file.agreements().stream()
                .filter(agreement -> agreement.until() == null)
                .map(Agreement::from)
                .findFirst();
    }

    /** Whether the halt that was decided has begun. */
    public boolean isHalted() {
        return file.standing() == Standing.SUSPENDED || file.standing() == Standing.CLOSED;
    }

    public boolean isSuspended() {
        return halt != null && halt.kind() == Halt.Kind.SUSPENDED;
    }

    public boolean isClosed() {
        return halt != null && halt.kind() == Halt.Kind.CLOSED;
    }

    /** Whether it can be suspended: one that works with the Pass and that nothing stops yet. */
    public boolean mayBeSuspended() {
        return halt == null && institution().affiliated();
    }

    public boolean isContractToSettle() {
        return institution().contract() == Contract.UNKNOWN;
    }

    /** Whether it keeps an agreement that its contract no longer allows (ELI-09). */
    public boolean isAnomaly() {
        return file.standing() == Standing.ANOMALY;
    }

    /** Whether its contract with the State lets it be affiliated (ELI-09). */
    public boolean mayBeAffiliated() {
        return institution().contract() != Contract.OUTSIDE_CONTRACT && !isContractToSettle();
    }
}
