package fr.passregion.demo;

import fr.passregion.database.Demonstration;
import fr.passregion.identity.AccountId;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.PasswordAlone;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Whose login and password the demonstration's page shows to everybody: a second factor would keep nothing of theirs. */
@Component
@Conditional(Demonstration.class)
class HandedOut implements PasswordAlone {

    private final Books books;
    private final Accounts accounts;

    HandedOut(Books books, Accounts accounts) {
        this.books = books;
        this.accounts = accounts;
    }

    @Override
    public boolean suffices(AccountId account) {
        var login = accounts.find(account).orElseThrow().login();
        return books.find().stream()
                .flatMap(book -> book.accounts().stream())
                .anyMatch(way -> way.login().equals(login));
    }
}
