package fr.passregion.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Offers a passkey to the young who have just typed their password and have none: once a session, never required. */
@Component
public class PasskeyOffers {

    private static final String OFFER = "passkeyOffer";

    private final StoredCredentials credentials;

    PasskeyOffers(StoredCredentials credentials) {
        this.credentials = credentials;
    }

    void prepare(SignedIn person, HttpServletRequest request) {
        if (person.is(Role.HOLDER) && credentials.of(person.account()).isEmpty())
            request.getSession().setAttribute(OFFER, true);
    }

    /** Whether to make it now; it is not made again. */
    public boolean isDue(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || session.getAttribute(OFFER) == null) return false;
        session.removeAttribute(OFFER);
        return true;
    }
}
