package fr.passregion.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.ForwardAuthenticationFailureHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** Where signing in leads: to the page that was wanted, if this person may open it, or to their start page. */
@Component
class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private final AuthenticationFailureHandler showFormAgain =
            new ForwardAuthenticationFailureHandler("/connexion/refus");
    private final RequestCache wanted = new HttpSessionRequestCache();
    private final Doors doors;
    private final StartPages startPages;
    private final SignInTrace traces;
    private final PasskeyOffers offers;
    private final KnownDevices devices;

    SignInAnswers(Doors doors, StartPages startPages, SignInTrace traces, PasskeyOffers offers, KnownDevices devices) {
        this.devices = devices;
        this.offers = offers;
        this.traces = traces;
        this.doors = doors;
        this.startPages = startPages;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        if (!(signedIn.getPrincipal() instanceof SignedIn person))
            throw new IllegalStateException("Signed in as " + signedIn);
        traces.leave(person, request);
        offers.prepare(person, request);
        if (!person.isHalfIn()) devices.see(person, request, response);
        var page = person.isHalfIn() ? startPages.of(person) : firstPage(person, request, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", page);
    }

    /** The page that was wanted before, if this person may open it; to be asked before another session begins. */
    String firstPage(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        var page = wantedPage(request, response)
                .filter(address -> lets(address, person))
                .orElseGet(() -> startPages.of(person));
        wanted.removeRequest(request, response);
        return page;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException, ServletException {
        showFormAgain.onAuthenticationFailure(request, response, refusal);
    }

    private boolean lets(String address, SignedIn who) {
        return doors.ruleFor(URI.create(address).getRawPath())
                .filter(rule -> Doors.lets(rule, who))
                .isPresent();
    }

    /** Path and query alone, so that a forged Host header leads nowhere else. */
    private Optional<String> wantedPage(HttpServletRequest request, HttpServletResponse response) {
        return wanted.getRequest(request, response) instanceof DefaultSavedRequest saved
                ? Optional.of(
                        saved.getRequestURI() + (saved.getQueryString() == null ? "" : "?" + saved.getQueryString()))
                : Optional.empty();
    }
}
