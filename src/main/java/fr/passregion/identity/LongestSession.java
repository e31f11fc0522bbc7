package fr.passregion.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session twelve hours after its sign-in, however busy: a stolen one does not live on for ever. */
final class LongestSession extends OncePerRequestFilter {

    private final SignInTrace traces;

    LongestSession(SignInTrace traces) {
        this.traces = traces;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && traces.isTooOld(session)) session.invalidate();
        chain.doFilter(request, response);
    }
}
