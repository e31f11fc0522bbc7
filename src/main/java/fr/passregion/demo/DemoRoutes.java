package fr.passregion.demo;

import static fr.passregion.identity.RouteRules.everyone;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import fr.passregion.database.Demonstration;
import fr.passregion.identity.RouteRules;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** The demonstration's doors: open to everyone, machines included, and absent in production. */
@Configuration(proxyBeanMethods = false)
@Conditional(Demonstration.class)
@ConditionalOnBooleanProperty(name = "passregion.demo-data", matchIfMissing = true)
class DemoRoutes {

    @Bean
    RouteRules demoRules() {
        return RouteRules.of(
                everyone("/demo"),
                everyone("/demo.json"),
                everyone("/demo/clock"),
                everyone("/demo/mails"),
                everyone("/demo/reset"));
    }

    /** Programs move the clock and start over without a session: nothing of anybody's is at stake. */
    @Bean
    @Order(0)
    SecurityFilterChain demoDoors(HttpSecurity http) {
        return http.securityMatcher(new OrRequestMatcher(
                        pathPattern(HttpMethod.POST, "/demo/clock"), pathPattern(HttpMethod.POST, "/demo/reset")))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
