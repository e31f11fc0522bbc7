package fr.passregion.outing.web;

import static fr.passregion.identity.RouteRules.only;

import fr.passregion.identity.Role;
import fr.passregion.identity.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Establishments and their teachers plan outings, holders answer for themselves; the till’s own doors are those of the till. */
@Configuration(proxyBeanMethods = false)
class OutingRoutes {

    @Bean
    RouteRules outingRouteRules() {
        return RouteRules.of(
                only("/etablissement/sorties/**", Role.INSTITUTION, Role.TEACHER),
                only("/mon-compte/sorties/**", Role.HOLDER));
    }
}
