package fr.passregion.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where somebody is signed in now, « appareils connectés », for them to see and to end. */
@Component
public class OpenSessions {

    /**
     * One browser that is signed in.
     *
     * @param handle names it on a page without giving away what its cookie carries
     * @param device such as « Firefox, Android »
     * @param here whether it is the one that asks
     */
    public record OpenSession(String handle, String device, Instant signedInAt, Instant lastSeen, boolean here) {}

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** The one that asks first, then the latest seen. */
    public List<OpenSession> of(AccountId account, String here) {
        return sessions.findByPrincipalName(account.toString()).values().stream()
                .filter(session -> !session.isExpired() && session.getAttribute(SignInTrace.SIGNED_IN_AT) != null)
                .map(session -> shown(session, here))
                .sorted(Comparator.comparing(OpenSession::here)
                        .thenComparing(OpenSession::lastSeen)
                        .reversed())
                .toList();
    }

    /** Signs one browser out; one of somebody else, or already gone, is left alone. */
    public void end(AccountId account, String handle) {
        sessions.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> handleOf(id).equals(handle))
                .forEach(sessions::deleteById);
    }

    /** Signs out everywhere but here. */
    public void endOthers(AccountId account, String here) {
        sessions.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> !id.equals(here))
                .forEach(sessions::deleteById);
    }

    private static OpenSession shown(Session session, String here) {
        var since = SignInTrace.signedInAt(session.getAttribute(SignInTrace.SIGNED_IN_AT))
                .orElse(session.getCreationTime());
        var device = Objects.toString(session.getAttribute(SignInTrace.DEVICE), Device.named(null));
        var isHere = session.getId().equals(here);
        return new OpenSession(handleOf(session.getId()), device, since, session.getLastAccessedTime(), isHere);
    }

    private static String handleOf(String id) {
        return DigestUtils.sha256Hex(id).substring(0, 32);
    }
}
