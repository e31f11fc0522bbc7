package fr.passregion.ordering.web;

import fr.passregion.identity.OpaqueKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Remembers in the browser which draft is its own. */
record DraftCookie(HttpServletRequest request, HttpServletResponse response) {

    private static final String NAME = "commande";
    private static final Duration LIFE = Duration.ofDays(60);

    Optional<OpaqueKey> read() {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .flatMap(cookie -> OpaqueKey.parse(cookie.getValue()));
    }

    void write(OpaqueKey key) {
        set(key.text(), LIFE);
    }

    void erase() {
        set("", Duration.ZERO);
    }

    private void set(String value, Duration life) {
        var cookie = ResponseCookie.from(NAME, value)
                .path("/commande")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
