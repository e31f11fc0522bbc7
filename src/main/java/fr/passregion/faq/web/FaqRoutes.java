package fr.passregion.faq.web;

import static fr.passregion.identity.RouteRules.everyone;

import fr.passregion.identity.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everyone may read the questions and their answers. */
@Configuration(proxyBeanMethods = false)
class FaqRoutes {

    @Bean
    RouteRules faqRouteRules() {
        return RouteRules.of(everyone("/aide"), everyone("/aide/*"));
    }
}
