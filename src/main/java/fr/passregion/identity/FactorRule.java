package fr.passregion.identity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a right password opens: everything for the young and their guardians, for staff no more than the second factor. */
@Component
class FactorRule {

    private final Authenticators authenticators;
    private final ObjectProvider<PasswordAlone> exceptions;

    FactorRule(Authenticators authenticators, ObjectProvider<PasswordAlone> exceptions) {
        this.authenticators = authenticators;
        this.exceptions = exceptions;
    }

    SignedIn afterPassword(Account account) {
        if (authenticators.confirmedAt(account.id()).isPresent()) return account.halfIn(Role.CODE_AWAITED);
        var person = account.signedIn();
        return person.isStaff() && !isExcepted(account.id()) ? account.halfIn(Role.FACTOR_DUE) : person;
    }

    private boolean isExcepted(AccountId account) {
        return exceptions.stream().anyMatch(exception -> exception.suffices(account));
    }
}
