package fr.passregion.renewal.web;

import static fr.passregion.identity.RouteRules.only;

import fr.passregion.identity.Role;
import fr.passregion.identity.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Establishments renew their own. */
@Configuration(proxyBeanMethods = false)
class RenewalRoutes {

    @Bean
    RouteRules renewalRouteRules() {
        return RouteRules.of(only("/etablissement/revalidation/**", Role.INSTITUTION));
    }
}
