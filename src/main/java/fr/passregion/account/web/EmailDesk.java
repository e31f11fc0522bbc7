package fr.passregion.account.web;

import fr.passregion.audit.AuditTrail;
import fr.passregion.holder.CaseNumber;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.ToldIdentity;
import fr.passregion.identity.EmailChanges;
import fr.passregion.identity.IdentityChecks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The helpdesk changes the e-mail address of somebody who cannot receive mail (ACC-04): it holds what it is told against the
 * dossier, which it is not shown. A dossier number that does not exist and answers that do not fit get one answer.
 */
@Component
class EmailDesk {

    /** What the agent is told. */
    enum Answer {
        /** Both addresses were written to; the new one must confirm. */
        WAITING,
        NOT_THEM,
        SAME_ADDRESS,
        TOO_MANY
    }

    private final Holders holders;
    private final IdentityChecks checks;
    private final EmailChanges emails;
    private final AuditTrail trail;

    EmailDesk(Holders holders, IdentityChecks checks, EmailChanges emails, AuditTrail trail) {
        this.holders = holders;
        this.checks = checks;
        this.emails = emails;
        this.trail = trail;
    }

    @Transactional
    Answer change(String number, ToldIdentity told, String email, String why) {
        var holder = CaseNumber.parse(number).flatMap(holders::byCaseNumber);
        return holder.isEmpty() ? Answer.NOT_THEM : change(holder.get(), told, email, why);
    }

    private Answer change(Holder holder, ToldIdentity told, String email, String why) {
        if (!checks.begin(holder.account())) return Answer.TOO_MANY;
        if (!told.isOf(holder)) {
            trail.record("holder.identity_not_proved", "holder:" + holder.id(), why);
            return Answer.NOT_THEM;
        }
        checks.passed(holder.account());
        trail.record("holder.identity_proved", "holder:" + holder.id(), why);
        return switch (emails.ask(holder.account(), email, why)) {
            case WAITING -> Answer.WAITING;
            case SAME -> Answer.SAME_ADDRESS;
            case TOO_MANY -> Answer.TOO_MANY;
        };
    }
}
