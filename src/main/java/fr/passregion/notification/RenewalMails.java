package fr.passregion.notification;

import fr.passregion.holder.Holders;
import fr.passregion.notification.Words.Named;
import fr.passregion.renewal.HolderRenewed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A Pass that goes on for another year (EST-02, NOT-01). */
@Component
class RenewalMails {

    private static final String KIND = "renewed";

    private final Outbox outbox;
    private final Letters letters;
    private final Holders holders;

    RenewalMails(Outbox outbox, Letters letters, Holders holders) {
        this.outbox = outbox;
        this.letters = letters;
        this.holders = holders;
    }

    @EventListener
    void on(HolderRenewed renewed) {
        var enrolment = renewed.enrolment();
        holders.find(renewed.holder())
                .ifPresent(holder -> outbox.write(
                        KIND + ":" + holder.id() + ":" + enrolment.year(),
                        holder.contact().email(),
                        letters.to(holder)
                                .withLink(
                                        KIND,
                                        "/mon-compte",
                                        holder.firstName(),
                                        enrolment.institutionName(),
                                        enrolment.year().label(),
                                        Named.track(enrolment.track(), renewed.track()))));
    }
}
