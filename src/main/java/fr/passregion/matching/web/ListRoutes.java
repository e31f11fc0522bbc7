package fr.passregion.matching.web;

import static fr.passregion.identity.RouteRules.only;

import fr.passregion.identity.Role;
import fr.passregion.identity.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Establishments bring their own lists. */
@Configuration(proxyBeanMethods = false)
class ListRoutes {

    @Bean
    RouteRules listRouteRules() {
        return RouteRules.of(only("/etablissement/listes/**", Role.INSTITUTION));
    }
}
