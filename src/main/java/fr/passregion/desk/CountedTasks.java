package fr.passregion.desk;

import fr.passregion.attachment.AttachmentDesk;
import fr.passregion.attachment.Corrections;
import fr.passregion.desk.Desks.Tasks;
import fr.passregion.ordering.EnrolmentChecks.Filter;
import fr.passregion.ordering.EnrolmentDelays;
import fr.passregion.outing.ClassOuting.Status;
import fr.passregion.outing.ClassOutings;
import fr.passregion.parcel.Parcel;
import fr.passregion.parcel.Parcels;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts what waits for an establishment. */
@Component
class CountedTasks {

    private final EnrolmentDelays delays;
    private final AttachmentDesk attachments;
    private final Corrections corrections;
    private final Parcels parcels;
    private final ClassOutings outings;
    private final Clock clock;

    CountedTasks(
            EnrolmentDelays delays,
            AttachmentDesk attachments,
            Corrections corrections,
            Parcels parcels,
            ClassOutings outings,
            Clock clock) {
        this.delays = delays;
        this.attachments = attachments;
        this.corrections = corrections;
        this.parcels = parcels;
        this.outings = outings;
        this.clock = clock;
    }

    Tasks of(Uai uai, Map<Filter, Long> requests) {
        return new Tasks(
                delays.at(uai),
                requests.getOrDefault(Filter.REFUSED, 0L),
                attachments.pending(uai).size(),
                corrections.equipmentWaiting(uai).size(),
                parcels.of(uai).stream().filter(Parcel::isToTick).count(),
                comingOutings(uai));
    }

    private long comingOutings(Uai uai) {
        var today = LocalDate.now(clock);
        return outings.of(uai).stream()
                .filter(outing -> outing.status() == Status.PLANNED)
                .filter(outing -> !outing.plan().day().isBefore(today))
                .count();
    }
}
