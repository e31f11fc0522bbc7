package fr.passregion.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** Lets a monitoring system read the figures, if it shows the operator's token; while there is none, nobody. */
@Configuration(proxyBeanMethods = false)
class MetricsDoor {

    @Bean
    @Order(0)
    SecurityFilterChain metrics(HttpSecurity http, @Value("${passregion.metrics.token:}") String token) {
        return http.securityMatcher("/actuator/prometheus")
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((who, asked) -> new AuthorizationDecision(isKnown(asked.getRequest(), token))))
                .build();
    }

    static boolean isKnown(HttpServletRequest request, String token) {
        return !token.isBlank() && isSame(request.getHeader(HttpHeaders.AUTHORIZATION), "Bearer " + token);
    }

    private static boolean isSame(@Nullable String shown, String expected) {
        return shown != null && MessageDigest.isEqual(shown.getBytes(UTF_8), expected.getBytes(UTF_8));
    }
}
