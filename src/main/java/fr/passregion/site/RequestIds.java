package fr.passregion.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Numbers every request: in the {@code X-Request-Id} header of the answer, on error pages and, as {@code requestId}, in
 * every line of the log. A number sent by the caller is not believed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIds extends OncePerRequestFilter {

    static final String NAME = "requestId";
    static final String HEADER = "X-Request-Id";
    private static final int BYTES = 8;

    private final SecureRandom random = new SecureRandom();

    static String of(HttpServletRequest request) {
        return Objects.toString(request.getAttribute(NAME), "");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var ignored = MDC.putCloseable(NAME, number(request, response))) {
            chain.doFilter(request, response);
        }
    }

    /** Gives the request its number, unless it has one. */
    String number(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(NAME) instanceof String known) return known;
        var id = fresh();
        request.setAttribute(NAME, id);
        response.setHeader(HEADER, id);
        return id;
    }

    String fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
