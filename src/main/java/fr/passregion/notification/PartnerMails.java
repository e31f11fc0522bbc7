package fr.passregion.notification;

import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.partner.PartnerId;
import fr.passregion.settlement.PartnerPaid;
import fr.passregion.settlement.PaymentReturned;
import fr.passregion.shared.French;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a partner's managers are told about their money (NOT-01). */
@Component
class PartnerMails {

    private final Outbox outbox;
    private final Letters letters;
    private final Accounts accounts;

    PartnerMails(Outbox outbox, Letters letters, Accounts accounts) {
        this.outbox = outbox;
        this.letters = letters;
        this.accounts = accounts;
    }

    @EventListener
    void on(PartnerPaid paid) {
        write(
                "paid:" + paid.statement() + ":" + paid.paidOn(),
                paid.partner(),
                "paid",
                paid.number(),
                French.exactEuros(paid.amount()),
                French.date(paid.paidOn()));
    }

    @EventListener
    void on(PaymentReturned returned) {
        write(
                "returned:" + returned.statement() + ":" + returned.reason(),
                returned.partner(),
                "returned",
                returned.number(),
                French.exactEuros(returned.amount()));
    }

    private void write(String cause, PartnerId partner, String kind, Object... values) {
        var letter = letters.toStaff().withLink(kind, "/partenaire/remboursements", values);
        for (var email : accounts.emailsOf(new Grant(Role.PARTNER_MANAGER, partner.toString()))) {
            outbox.write(cause + ":" + email, email, letter);
        }
    }
}
