package fr.passregion.account.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.shared.HolderId;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Whose account is shown: always that of whoever is signed in, whom no address names. */
final class Owner {

    private Owner() {}

    static HolderId of(SignedIn visitor) {
        return visitor.holder().orElseThrow(Owner::nobody);
    }

    static ResponseStatusException nobody() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
