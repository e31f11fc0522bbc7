package fr.passregion.notification;

import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.ordering.EnrolmentsAwaited;
import fr.passregion.shared.French;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reminds an establishment of the requests that wait for it, without naming anybody (REG-03). */
@Component
class DelayMails {

    private static final String KIND = "enrolment.awaited";

    private final Outbox outbox;
    private final Letters letters;
    private final Accounts accounts;

    DelayMails(Outbox outbox, Letters letters, Accounts accounts) {
        this.outbox = outbox;
        this.letters = letters;
        this.accounts = accounts;
    }

    @EventListener
    void on(EnrolmentsAwaited awaited) {
        var waiting = French.count(awaited.pending(), "demande");
        var days = French.count(awaited.oldestDays(), "jour");
        var letter = letters.toStaff().withLink(KIND, "/etablissement", waiting, days);
        for (var email : accounts.emailsOf(
                new Grant(Role.INSTITUTION, awaited.institution().value())))
            outbox.write(KIND + ":" + awaited.institution() + ":" + awaited.day() + ":" + email, email, letter);
    }
}
