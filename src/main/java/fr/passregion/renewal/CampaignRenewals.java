package fr.passregion.renewal;

import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Enrolments;
import fr.passregion.institution.Institution;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.Offers;
import fr.passregion.ordering.Orders;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.programme.Track;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renewals for the year whose orders are open: the programme opens both on 1 June and closes both (EST-02). */
@Component
class CampaignRenewals implements Renewals {

    private final Programmes programmes;
    private final Institutions institutions;
    private final Offers offers;
    private final Enrolments enrolments;
    private final Orders orders;
    private final Departures departures;
    private final OneRenewal one;
    private final Clock clock;

    CampaignRenewals(
            Programmes programmes,
            Institutions institutions,
            Offers offers,
            Enrolments enrolments,
            Orders orders,
            Departures departures,
            OneRenewal one,
            Clock clock) {
        this.programmes = programmes;
        this.institutions = institutions;
        this.offers = offers;
        this.enrolments = enrolments;
        this.orders = orders;
        this.departures = departures;
        this.one = one;
        this.clock = clock;
    }

    @Override
    public Optional<Desk> of(Uai institution) {
        return open().map(programme -> desk(institution, programme));
    }

    private Desk desk(Uai uai, Programme programme) {
        var year = programme.year();
        var tracks = tracks(uai, programme);
        var left = departures.of(uai, year);
        var waiting = enrolments.notYetIn(year, uai);
        var ordered = orders.whoOrdered(
                year, waiting.stream().map(one -> one.holder().id()).toList());
        var candidates = waiting.stream()
                .filter(one -> !ordered.contains(one.holder().id()))
                .map(enrolled -> candidate(enrolled, tracks, left))
                .toList();
        return new Desk(year, tracks, candidates, enrolments.alreadyIn(year, uai));
    }

    private Candidate candidate(Enrolments.Enrolled enrolled, List<Track> tracks, Set<HolderId> left) {
        var holder = enrolled.holder();
        var last = enrolled.enrolment();
        return new Candidate(
                holder.id(),
                holder.lastName(),
                holder.firstName(),
                holder.birthDate(),
                last.track(),
                nameOf(last),
                proposed(last.track(), tracks),
                left.contains(holder.id()));
    }

    /** The programme of a year long past may have gone: its code says it then. */
    private String nameOf(Enrolment last) {
        return programmes
                .find(last.year())
                .flatMap(programme -> programme.findTrack(last.track()))
                .map(Track::label)
                .orElse(last.track().value());
    }

    private static @Nullable TrackCode proposed(TrackCode last, List<Track> tracks) {
        return tracks.stream()
                .filter(track -> track.follows().contains(last))
                .map(Track::code)
                .findFirst()
                .orElse(null);
    }

    @Override
    public int renew(Uai uai, Map<HolderId, TrackCode> choices) {
        var programme = open().orElse(null);
        var institution = institutions.find(uai).orElse(null);
        if (programme == null || institution == null) return 0;
        var offered = tracks(uai, programme).stream().collect(Collectors.toMap(Track::code, Function.identity()));
        return count(choices.keySet(), holder -> {
            var track = offered.get(choices.get(holder));
            return track != null
                    && one.renew(holder, coming(institution, programme.year(), track.code()), track.label());
        });
    }

    /** No diploma: first equipment is asked for apart, and a repeater has had it already (EQU-01, EQU-02). */
    private static Enrolment coming(Institution institution, SchoolYear year, TrackCode track) {
        return new Enrolment(year, institution.uai(), institution.name(), institution.kind(), track, null);
    }

    @Override
    public int leave(Uai institution, Collection<HolderId> holders) {
        return open().map(Programme::year)
                .map(year -> count(holders, holder -> one.leave(holder, institution, year)))
                .orElse(0);
    }

    @Override
    public int stay(Uai institution, Collection<HolderId> holders) {
        return open().map(Programme::year)
                .map(year -> count(holders, holder -> one.stay(holder, institution, year)))
                .orElse(0);
    }

    private static int count(Collection<HolderId> holders, Function<HolderId, Boolean> act) {
        return (int) holders.stream().distinct().filter(act::apply).count();
    }

    private List<Track> tracks(Uai uai, Programme programme) {
        return offers.institution(uai)
                .map(institution -> offers.tracks(institution, programme))
                .orElse(List.of());
    }

    private Optional<Programme> open() {
        return programmes.openForOrders(LocalDate.now(clock));
    }
}
