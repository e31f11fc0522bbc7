package fr.passregion.site.web;

import static fr.passregion.identity.RouteRules.only;

import fr.passregion.identity.Role;
import fr.passregion.identity.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door to the trail of acts: administrators alone. */
@Configuration(proxyBeanMethods = false)
class JournalRoutes {

    @Bean
    RouteRules journalRouteRules() {
        return RouteRules.of(
                only("/region/journal", Role.ADMINISTRATOR), only("/region/journal/recherche", Role.ADMINISTRATOR));
    }
}
