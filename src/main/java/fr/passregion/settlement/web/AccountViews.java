package fr.passregion.settlement.web;

import fr.passregion.identity.Accounts;
import fr.passregion.identity.SignedIn;
import fr.passregion.partner.AccountChange;
import fr.passregion.partner.AccountChanges;
import fr.passregion.partner.BankDetails;
import fr.passregion.partner.Partner;
import fr.passregion.partner.Partners;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers where partners are paid, for the partner itself and for the agents. */
@Component
class AccountViews {

    private final Partners partners;
    private final AccountChanges changes;
    private final Accounts people;
    private final Clock clock;

    AccountViews(Partners partners, AccountChanges changes, Accounts people, Clock clock) {
        this.partners = partners;
        this.changes = changes;
        this.people = people;
        this.clock = clock;
    }

    AccountView of(Partner partner, SignedIn reader) {
        return new AccountView(
                partner,
                partners.bankDetails(partner.id()).map(BankDetails::masked).orElse(null),
                changes.waitingOf(partner.id())
                        .map(change -> waiting(change, reader))
                        .orElse(null));
    }

    /** Those that wait, the oldest first. */
    List<AccountView> waiting(int limit, SignedIn reader) {
        return changes.waiting(limit).stream()
                .map(change -> partners.find(change.partner()))
                .flatMap(Optional::stream)
                .map(partner -> of(partner, reader))
                .toList();
    }

    private AccountView.Waiting waiting(AccountChange change, SignedIn reader) {
        var by = people.find(change.askedBy()).map(SignedIn::displayName).orElse("Quelqu’un qui n’a plus de compte");
        return AccountView.Waiting.of(change, by, change.askedAt().atZone(clock.getZone()), reader.account());
    }
}
