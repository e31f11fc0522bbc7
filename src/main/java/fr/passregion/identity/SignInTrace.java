package fr.passregion.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * What a session remembers of the moment somebody signed in: when, and with what kind of device, so that its owner knows it
 * again. Those who see other people's data are signed out sooner when they do nothing.
 */
@Component
class SignInTrace {

    static final String SIGNED_IN_AT = "signedInAt";
    static final String DEVICE = "device";
    static final Duration LONGEST = Duration.ofHours(12);

    private static final Duration IDLE_AT_A_DESK = Duration.ofMinutes(15);

    /** Whose phone is in their pocket, or whose till stands open all day. */
    private static final Set<Role> NOT_AT_A_DESK =
            Set.of(Role.HOLDER, Role.GUARDIAN, Role.CASHIER, Role.PARTNER_MANAGER, Role.ACTIVATION_ONLY);

    /** How long somebody may look for their phone. */
    private static final Duration IDLE_HALF_IN = Duration.ofMinutes(10);

    /** Who is only half in is not seen among their own devices: the page does not say that a code is awaited. */
    void leave(SignedIn person, HttpServletRequest request) {
        var session = request.getSession();
        if (person.is(Role.CODE_AWAITED) || person.is(Role.FACTOR_DUE)) {
            session.setMaxInactiveInterval((int) IDLE_HALF_IN.toSeconds());
            return;
        }
        session.setAttribute(SIGNED_IN_AT, lastSeen(session));
        session.setAttribute(DEVICE, Device.named(request.getHeader(HttpHeaders.USER_AGENT)));
        var isAtADesk = person.grants().stream().map(Grant::role).anyMatch(role -> !NOT_AT_A_DESK.contains(role));
        if (isAtADesk) session.setMaxInactiveInterval((int) IDLE_AT_A_DESK.toSeconds());
    }

    /** Whether somebody has been signed in for longer than one may at a stretch, however busy. */
    boolean isTooOld(HttpSession session) {
        return signedInAt(session.getAttribute(SIGNED_IN_AT))
                .filter(since -> since.plus(LONGEST).isBefore(lastSeen(session)))
                .isPresent();
    }

    /** By the sessions' own time, which nobody moves: a demonstration that skips a month signs nobody out. */
    private static Instant lastSeen(HttpSession session) {
        return Instant.ofEpochMilli(session.getLastAccessedTime());
    }

    static Optional<Instant> signedInAt(@Nullable Object attribute) {
        return attribute instanceof Instant since ? Optional.of(since) : Optional.empty();
    }
}
