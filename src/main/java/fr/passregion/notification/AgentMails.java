package fr.passregion.notification;

import fr.passregion.identity.Accounts;
import fr.passregion.identity.Grant;
import fr.passregion.identity.Role;
import fr.passregion.partner.AccountChangeAsked;
import fr.passregion.partner.Partner;
import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSale;
import fr.passregion.redemption.TillFlagged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the Region's agents are told about because it cannot wait until they look. */
@Component
class AgentMails {

    private final Outbox outbox;
    private final Letters letters;
    private final Accounts accounts;
    private final Partners partners;

    AgentMails(Outbox outbox, Letters letters, Accounts accounts, Partners partners) {
        this.outbox = outbox;
        this.letters = letters;
        this.accounts = accounts;
        this.partners = partners;
    }

    /** Those in charge of partners, of a point of sale where somebody may be guessing (BEN-05). */
    @EventListener
    void on(TillFlagged flagged) {
        var place = partners.pointOfSale(flagged.place()).map(PointOfSale::name).orElse("");
        var letter = letters.toStaff().withLink("flagged", "/region/caisses-signalees", place);
        write("flagged:" + flagged.place() + ":" + flagged.at(), letter);
    }

    /** Those in charge of partners, of an account that a second person must confirm (SET-04). */
    @EventListener
    void on(AccountChangeAsked asked) {
        var name = partners.find(asked.partner()).map(Partner::name).orElse("");
        write(
                "account.check:" + asked.change(),
                letters.toStaff().withLink("account.check", "/region/partenaires/comptes/" + asked.partner(), name));
    }

    private void write(String cause, Letter letter) {
        for (var email : accounts.emailsOf(new Grant(Role.AGENT_PARTNERS, null))) {
            outbox.write(cause + ":" + email, email, letter);
        }
    }
}
