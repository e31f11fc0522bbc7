package fr.passregion.identity;

import fr.passregion.audit.AuditTrail;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows each browser again from which somebody has signed in, and has them told of one that is new. */
@Component
class KnownDevices {

    /** As long as browsers keep a cookie. */
    private static final Duration MEMORY = Duration.ofDays(400);

    private static final String COOKIE = "appareil";

    private final JdbcClient database;
    private final StoredAccounts accounts;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    KnownDevices(
            JdbcClient database,
            StoredAccounts accounts,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Called when somebody is all the way in. A browser that several share keeps one cookie for all of them. */
    @Transactional
    public void see(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        var shown = cookieOf(request);
        if (shown.isPresent() && isKnown(person.account(), shown.get())) return;
        var key = shown.orElseGet(OpaqueKey::draw);
        var isFirst = !hasAny(person.account());
        var device = Device.named(request.getHeader(HttpHeaders.USER_AGENT));
        remember(person.account(), key, device);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(key, request).toString());
        if (!isFirst) tell(person.account(), device);
    }

    private boolean isKnown(AccountId account, OpaqueKey key) {
        return database.sql("""
                        update identity.known_device set last_seen = :now
                        where account_id = :account and hash = :hash and last_seen > :since
                        """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("since", OffsetDateTime.now(clock).minus(MEMORY))
                        .param("account", account.value())
                        .param("hash", key.hash())
                        .update()
                == 1;
    }

    private boolean hasAny(AccountId account) {
        return database.sql("select exists (select from identity.known_device where account_id = :account)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    private void remember(AccountId account, OpaqueKey key, String device) {
        database.sql("""
                        with old as (
                            delete from identity.known_device
                            where account_id = :account and last_seen <= :since and hash <> :hash)
                        insert into identity.known_device (account_id, hash, device, first_seen, last_seen)
                        values (:account, :hash, :device, :now, :now)
                        on conflict (account_id, hash) do update set last_seen = excluded.last_seen
                        """)
                .param("account", account.value())
                .param("hash", key.hash())
                .param("device", device)
                .param("now", OffsetDateTime.now(clock))
                .param("since", OffsetDateTime.now(clock).minus(MEMORY))
                .update();
    }

    private void tell(AccountId account, String device) {
        trail.record("account.new_device", "account:" + account, null);
        var email = accounts.load(account).orElseThrow().email();
        events.publishEvent(new NewDeviceSeen(account, email, device, clock.instant()));
    }

    private static Optional<OpaqueKey> cookieOf(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name(request)))
                        .map(Cookie::getValue)
                        .flatMap(value -> OpaqueKey.parse(value).stream())
                        .findFirst();
    }

    private static ResponseCookie cookie(OpaqueKey key, HttpServletRequest request) {
        return ResponseCookie.from(name(request), key.text())
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(MEMORY)
                .build();
    }

    /** No other host can plant one whose name begins so. */
    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + COOKIE : COOKIE;
    }
}
