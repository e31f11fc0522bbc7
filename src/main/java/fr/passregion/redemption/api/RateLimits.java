package fr.passregion.redemption.api;

import fr.passregion.identity.ApiKeys;
import fr.passregion.redemption.ErrorCode;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * How much one key may ask: so many requests a second in the long run and a burst now and then, counted apart for what
 * moves money and for the rest. Counted in memory, for each instance of the application by itself: a guard against a till
 * gone mad, not a tariff.
 */
@Component
class RateLimits implements HandlerInterceptor {

    private static final String LOOKUP = "/api/v1/cards/lookup";

    private record Meter(String name, ApiKeys.Caller caller) {}

    private final Map<Meter, Bucket> meters = new ConcurrentHashMap<>();
    private final RateSettings settings;
    private final Answers answers;

    RateLimits(RateSettings settings, Answers answers) {
        this.settings = settings;
        this.answers = answers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var caller = caller();
        if (caller == null) return true;
        var movesMoney =
                request.getMethod().equals("POST") && !request.getRequestURI().endsWith(LOOKUP);
        var name = movesMoney ? "debits" : "questions";
        var drop = meters.computeIfAbsent(new Meter(name, caller), unknown -> full())
                .tryConsumeAndReturnRemaining(1);
        tell(response, name, drop);
        if (!drop.isConsumed()) refuse(request, response, drop);
        return drop.isConsumed();
    }

    private static ApiKeys.@Nullable Caller caller() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof ApiKeys.Caller caller ? caller : null;
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.burst()).refillGreedy(settings.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    /** As draft-ietf-httpapi-ratelimit-headers-10 writes it. */
    private void tell(HttpServletResponse response, String name, ConsumptionProbe drop) {
        var window = Math.ceilDiv(settings.burst(), settings.perSecond());
        response.setHeader("RateLimit-Policy", '"' + name + "\";q=" + settings.burst() + ";w=" + window);
        response.setHeader(
                "RateLimit",
                '"' + name + "\";r=" + drop.getRemainingTokens() + ";t=" + seconds(drop.getNanosToWaitForReset()));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, ConsumptionProbe drop)
            throws IOException {
        var answer = answers.send(ErrorCode.RATE_LIMITED, RequestContextUtils.getLocale(request));
        var body = String.valueOf(answer.getBody()).getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.getStatusCode().value());
        response.setHeader(HttpHeaders.RETRY_AFTER, "" + seconds(drop.getNanosToWaitForRefill()));
        response.setContentType(String.valueOf(answer.getHeaders().getContentType()));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos());
    }
}
