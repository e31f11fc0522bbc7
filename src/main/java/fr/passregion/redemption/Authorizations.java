package fr.passregion.redemption;

import java.util.Optional;

/**
 * Debits in two steps, for ticketing software: first promised, then taken or let go, exactly once (BEN-06, PAR-04). It
 * is not idempotent by itself: whoever can be asked twice asks through {@link AnsweredRequests}.
 */
public interface Authorizations {

    /** Decides as a debit is decided, and holds the amount instead of taking it. */
    AuthorizationOutcome place(AuthorizationRequest request);

    /** Takes what is held, or less, and lets the rest go; empty when this till has no such authorization. */
    Optional<DebitOutcome> capture(CaptureRequest request);

    /** Lets all of it go; empty when this till has no such authorization. */
    Optional<AuthorizationOutcome> cancel(Counter counter, AuthorizationId id);

    /** An authorization of this till, in its own mode. Another’s is as if it were not. */
    Optional<Authorization.Standing> find(Counter counter, AuthorizationId id);

    /** What this till was promised under a key. */
    Optional<Authorization.Standing> askedUnder(Counter counter, String caller, String key);
}
