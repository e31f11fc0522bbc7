package fr.passregion.demo;

import fr.passregion.identity.Accounts;
import fr.passregion.identity.OneTimeSteps;
import fr.passregion.identity.SecondFactors;
import fr.passregion.identity.SecondFactors.Confirmation;
import fr.passregion.identity.WorldTime;
import org.springframework.stereotype.Component;

/** The authenticator app of somebody who does not exist: its secret stands in the book, for whoever wants to try. */
@Component
class Phones {

    private final Accounts accounts;
    private final SecondFactors factors;
    private final WorldTime world;

    Phones(Accounts accounts, SecondFactors factors, WorldTime world) {
        this.accounts = accounts;
        this.factors = factors;
        this.world = world;
    }

    /** Sets the app up for that account, as its owner would. */
    Book.Login give(Book.Login login) {
        var account = accounts.byLogin(login.login()).orElseThrow();
        var secret = factors.offer(account).secret();
        if (!(factors.confirm(account, codeOf(secret)) instanceof Confirmation.Done))
            throw new IllegalStateException("The code of the demonstration's authenticator was refused");
        return new Book.Login(login.role(), login.login(), login.password(), secret, login.start());
    }

    /** What the app shows now. */
    String codeOf(String secret) {
        return OneTimeSteps.codeAt(secret, world.now());
    }
}
