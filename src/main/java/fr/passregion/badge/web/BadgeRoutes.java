package fr.passregion.badge.web;

import static fr.passregion.identity.RouteRules.machines;
import static fr.passregion.identity.RouteRules.only;

import fr.passregion.identity.ApiKeys;
import fr.passregion.identity.Role;
import fr.passregion.identity.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Establishments see their badges; their access controllers ask with a key of their own. */
@Configuration(proxyBeanMethods = false)
class BadgeRoutes {

    @Bean
    RouteRules badgeRouteRules() {
        return RouteRules.of(
                only("/etablissement/badges/**", Role.INSTITUTION),
                machines("/api/v1/badges", ApiKeys.Kind.BADGE),
                machines("/api/v1/badges/{badge}", ApiKeys.Kind.BADGE));
    }
}
