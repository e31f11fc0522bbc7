package fr.passregion.outing;

import fr.passregion.audit.AuditTrail;
import fr.passregion.holder.Holders;
import fr.passregion.institution.Halts;
import fr.passregion.outing.ClassOuting.Plan;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announces outings to those who can go, and calls them off. */
@Component
class AnnouncedOutings implements ClassOutings {

    private final OutingRows rows;
    private final OutingRules rules;
    private final Halts halts;
    private final Holders holders;
    private final Programmes programmes;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnnouncedOutings(
            OutingRows rows,
            OutingRules rules,
            Halts halts,
            Holders holders,
            Programmes programmes,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.halts = halts;
        this.holders = holders;
        this.programmes = programmes;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<OutingRefusal> objection(Plan plan) {
        return rules.objection(plan);
    }

    @Override
    public Checked check(Uai own, Plan plan, Set<HolderId> wanted) {
        var able = new ArrayList<HolderId>();
        var hindered = new ArrayList<Hindered>();
        for (var holder : wanted) {
            if (!isEnrolled(holder, own)) continue;
            rules.hindrance(holder, plan)
                    .ifPresentOrElse(why -> hindered.add(new Hindered(holder, why)), () -> able.add(holder));
        }
        return new Checked(List.copyOf(able), List.copyOf(hindered));
    }

    private boolean isEnrolled(HolderId holder, Uai own) {
        var year = programmes.inForce(LocalDate.now(clock)).year();
        return holders.enrolment(holder, year)
                .filter(enrolment -> enrolment.institution().equals(own))
                .isPresent();
    }

    @Override
    @Transactional
    public Outcome announce(UUID key, Uai own, Plan plan, Set<HolderId> wanted) {
        if (find(own, key).isPresent()) return new Outcome.Announced(key);
        if (halts.inForce(own).isPresent()) return new Outcome.Refused(new OutingRefusal.EstablishmentHalted());
        var objection = objection(plan);
        if (objection.isPresent()) return new Outcome.Refused(objection.get());
        if (wanted.size() > OutingRules.MOST) return new Outcome.Refused(new OutingRefusal.TooMany(OutingRules.MOST));
        var able = check(own, plan, wanted).able();
        if (able.isEmpty()) return new Outcome.Refused(new OutingRefusal.NobodyCanGo());
        if (rows.add(key, own, plan)) tell(key, able);
        return new Outcome.Announced(key);
    }

    private void tell(UUID id, List<HolderId> able) {
        rows.addPupils(id, able);
        trail.record("outing.announced", "outing:" + id, null);
        events.publishEvent(new OutingAnnounced(rows.find(id).orElseThrow()));
    }

    @Override
    @Transactional
    public boolean cancel(Uai own, UUID id) {
        var outing = rows.lock(id)
                .filter(found -> found.institution().equals(own))
                .filter(found -> found.mayBeCancelledOn(LocalDate.now(clock)));
        outing.ifPresent(found -> {
            rows.cancel(id);
            trail.record("outing.cancelled", "outing:" + id, null);
            events.publishEvent(new OutingCancelled(found));
        });
        return outing.isPresent();
    }

    @Override
    public Optional<ClassOuting> find(Uai own, UUID id) {
        return rows.find(id).filter(outing -> outing.institution().equals(own));
    }

    @Override
    public List<ClassOuting> of(Uai own) {
        return rows.of(own);
    }
}
