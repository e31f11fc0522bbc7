package fr.passregion.notification;

import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.partner.AccountChangeAsked;
import fr.passregion.partner.AccountChangeDecided;
import fr.passregion.partner.PartnerId;
import fr.passregion.settlement.PartnerPaid;
import fr.passregion.settlement.PaymentReturned;
import fr.passregion.shared.French;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a partner's managers are told about their money (NOT-01). */
@Component
class PartnerMails {

    private static final String ACCOUNT = "/partenaire/compte";

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

    /** All of them, at the addresses that they had before: whoever did not ask may stop it (SET-04). */
    @EventListener
    void on(AccountChangeAsked asked) {
        var by = accounts.find(asked.by()).map(SignedIn::displayName).orElse("");
        send(
                "account:" + asked.change(),
                asked.partner(),
                letters.toStaff().withLink("account.asked", ACCOUNT, asked.account(), by));
    }

    @EventListener
    void on(AccountChangeDecided decided) {
        var outcome = decided.outcome();
        send(
                "account:" + decided.change() + ":" + outcome,
                decided.partner(),
                letters.toStaff().withLink("account." + outcome, ACCOUNT));
    }

    private void write(String cause, PartnerId partner, String kind, Object... values) {
        send(cause, partner, letters.toStaff().withLink(kind, "/partenaire/remboursements", values));
    }

    private void send(String cause, PartnerId partner, Letter letter) {
        for (var email : accounts.emailsOf(new Grant(Role.PARTNER_MANAGER, partner.toString()))) {
            outbox.write(cause + ":" + email, email, letter);
        }
    }
}
