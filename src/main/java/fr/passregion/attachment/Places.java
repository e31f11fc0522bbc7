package fr.passregion.attachment;

import fr.passregion.entitlement.EnrolmentChanges;
import fr.passregion.entitlement.RightChange;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holders;
import fr.passregion.institution.Institution;
import fr.passregion.ordering.Choice;
import fr.passregion.ordering.Offers;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.programme.Track;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which enrolment of a holder can change today, and what an establishment offers to change it to. */
@Component
class Places {

    private final Programmes programmes;
    private final Offers offers;
    private final Holders holders;
    private final EnrolmentChanges changes;
    private final Clock clock;

    Places(Programmes programmes, Offers offers, Holders holders, EnrolmentChanges changes, Clock clock) {
        this.changes = changes;
        this.programmes = programmes;
        this.offers = offers;
        this.holders = holders;
        this.clock = clock;
    }

    /** The year to come once its Pass was renewed, the current one until then; none once its benefits have ended. */
    Optional<Enrolment> present(HolderId holder) {
        return years().flatMap(programme -> holders.enrolment(holder, programme.year()).stream())
                .findFirst();
    }

    /** The year in which one comes and goes today. */
    SchoolYear year() {
        return years().findFirst().orElseGet(() -> programmes.inForce(today())).year();
    }

    private Stream<Programme> years() {
        var today = today();
        return Stream.concat(programmes.openForOrders(today).stream(), Stream.of(programmes.inForce(today)))
                .distinct()
                .filter(programme -> !today.isAfter(programme.lastDay()));
    }

    /** The enrolment that a choice makes; empty where it is not offered. */
    Optional<Enrolment> enrolment(Choice choice, SchoolYear year) {
        var programme = programmes.of(year);
        return offers.institution(choice.institution())
                .filter(institution -> track(institution, programme, choice).isPresent())
                .map(place ->
                        new Enrolment(year, place.uai(), place.name(), place.kind(), choice.track(), choice.diploma()));
    }

    /** A diploma is named where the track asks for it, and only there. */
    private Optional<Track> track(Institution institution, Programme programme, Choice choice) {
        return offers.tracks(institution, programme).stream()
                .filter(track -> track.code().equals(choice.track()))
                .filter(track -> choice.diploma() == null
                        || (track.firstEquipment()
                                && programme.findDiploma(choice.diploma()).isPresent()))
                .findFirst();
    }

    /** What attaching so would do to each benefit; empty where it is not offered, or the dossier has moved on. */
    Optional<List<RightChange>> preview(Attachment attachment, Choice choice) {
        var holder = attachment.holder();
        return enrolment(choice, attachment.year())
                .flatMap(after -> holders.enrolment(holder, attachment.year())
                        .map(before -> changes.preview(holder, before, after, false)));
    }

    /** The name of an enrolment's track. */
    String track(Enrolment enrolment) {
        return programmes
                .find(enrolment.year())
                .flatMap(programme -> programme.findTrack(enrolment.track()))
                .map(Track::label)
                .orElse(enrolment.track().value());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
