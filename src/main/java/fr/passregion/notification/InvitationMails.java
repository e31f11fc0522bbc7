package fr.passregion.notification;

import fr.passregion.identity.Invited;
import fr.passregion.institution.Institution;
import fr.passregion.institution.Institutions;
import fr.passregion.shared.Uai;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The link by which somebody joins a team (EST-06). */
@Component
class InvitationMails {

    private final Outbox outbox;
    private final Letters letters;
    private final Institutions institutions;

    InvitationMails(Outbox outbox, Letters letters, Institutions institutions) {
        this.outbox = outbox;
        this.letters = letters;
        this.institutions = institutions;
    }

    @EventListener
    void on(Invited invited) {
        var place = Uai.parse(invited.scope())
                .flatMap(institutions::find)
                .map(Institution::name)
                .orElse(invited.scope());
        outbox.write(
                Causes.of("invited", invited.link()),
                invited.email(),
                letters.toStaff().withLink("invited", "/invitation/" + invited.link(), invited.name(), place));
    }
}
