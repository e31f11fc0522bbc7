package fr.passregion.renewal;

import fr.passregion.audit.AuditTrail;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holders;
import fr.passregion.ordering.Orders;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Uai;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on one holder, in a transaction of its own: of two members of staff the second finds it decided. What the enrolment
 * gives is loaded in the same transaction.
 */
@Component
class OneRenewal {

    private final Holders holders;
    private final Orders orders;
    private final Departures departures;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    OneRenewal(
            Holders holders, Orders orders, Departures departures, AuditTrail trail, ApplicationEventPublisher events) {
        this.holders = holders;
        this.orders = orders;
        this.departures = departures;
        this.trail = trail;
        this.events = events;
    }

    /** Enrols a holder who was enrolled at the same establishment the year before, and who has neither ordered nor been enrolled. */
    @Transactional
    public boolean renew(HolderId holder, Enrolment coming, String track) {
        if (!isOpen(holder, coming.institution(), coming.year())) return false;
        departures.withdraw(coming.institution(), coming.year(), holder);
        holders.confirm(holder, coming);
        trail.record("enrolment.renewed", subject(holder), null);
        events.publishEvent(new HolderRenewed(holder, coming, track));
        return true;
    }

    @Transactional
    public boolean leave(HolderId holder, Uai institution, SchoolYear year) {
        var told = isOpen(holder, institution, year) && departures.tell(institution, year, holder);
        if (told) trail.record("enrolment.left", subject(holder), null);
        return told;
    }

    @Transactional
    public boolean stay(HolderId holder, Uai institution, SchoolYear year) {
        var withdrawn = departures.withdraw(institution, year, holder);
        if (withdrawn) trail.record("enrolment.stayed", subject(holder), null);
        return withdrawn;
    }

    private boolean isOpen(HolderId holder, Uai institution, SchoolYear year) {
        departures.decideOn(holder);
        return holders.enrolment(holder, year).isEmpty()
                && orders.of(holder, year).isEmpty()
                && holders.enrolment(holder, year.previous())
                        .filter(last -> last.institution().equals(institution))
                        .isPresent();
    }

    private static String subject(HolderId holder) {
        return "holder:" + holder;
    }
}
