package fr.passregion.notification;

import fr.passregion.holder.Holders;
import fr.passregion.institution.Institution;
import fr.passregion.institution.Institutions;
import fr.passregion.outing.ClassOuting;
import fr.passregion.outing.ClassOuting.Pupil;
import fr.passregion.outing.OutingAnnounced;
import fr.passregion.outing.OutingCancelled;
import fr.passregion.partner.Partners;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A class outing is told to each young person on its list, and so is its end (CUL-05). */
@Component
class OutingMails {

    private final Outbox outbox;
    private final Letters letters;
    private final Holders holders;
    private final Institutions institutions;
    private final Partners partners;

    OutingMails(Outbox outbox, Letters letters, Holders holders, Institutions institutions, Partners partners) {
        this.outbox = outbox;
        this.letters = letters;
        this.holders = holders;
        this.institutions = institutions;
        this.partners = partners;
    }

    @EventListener
    void on(OutingAnnounced announced) {
        announced.outing().coming().forEach(pupil -> write("outing.announced", announced.outing(), pupil));
    }

    @EventListener
    void on(OutingCancelled cancelled) {
        cancelled.outing().coming().forEach(pupil -> write("outing.cancelled", cancelled.outing(), pupil));
    }

    private void write(String kind, ClassOuting outing, Pupil pupil) {
        var plan = outing.plan();
        var place = partners.pointOfSale(plan.place()).orElseThrow();
        holders.find(pupil.holder())
                .ifPresent(holder -> outbox.write(
                        kind + ":" + pupil.id(),
                        holder.contact().email(),
                        letters.to(holder)
                                .withLink(
                                        kind,
                                        "/mon-compte/sorties",
                                        plan.title(),
                                        plan.day(),
                                        place.name() + ", " + place.town(),
                                        institutions
                                                .find(outing.institution())
                                                .map(Institution::name)
                                                .orElse("Ton établissement"),
                                        plan.day().minusDays(1))));
    }
}
