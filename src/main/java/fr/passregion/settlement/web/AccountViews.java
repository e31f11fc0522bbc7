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
import org.jspecify.annotations.Nullable;
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
        return view(partner, changes.waitingOf(partner.id()).orElse(null), reader);
    }

    /** Those that wait, the oldest first. */
    List<AccountView> waiting(int limit, SignedIn reader) {
        return changes.waiting(limit).stream()
                .flatMap(change ->
                        partners.find(change.partner()).map(partner -> view(partner, change, reader)).stream())
                .toList();
    }

    private AccountView view(Partner partner, @Nullable AccountChange change, SignedIn reader) {
        return new AccountView(
                partner,
                partners.bankDetails(partner.id()).map(BankDetails::masked).orElse(null),
                change == null ? null : waiting(change, reader));
    }

    private AccountView.Waiting waiting(AccountChange change, SignedIn reader) {
        var by = people.find(change.askedBy()).map(SignedIn::displayName).orElse("Quelqu’un qui n’a plus de compte");
        return AccountView.Waiting.of(change, by, change.askedAt().atZone(clock.getZone()), reader.account());
    }
}
