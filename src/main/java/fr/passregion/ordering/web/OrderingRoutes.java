package fr.passregion.ordering.web;

import static fr.passregion.identity.RouteRules.everyone;
import static fr.passregion.identity.RouteRules.only;

import fr.passregion.identity.Role;
import fr.passregion.identity.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everyone may order; establishments, agents and holders each have their own rooms. */
@Configuration(proxyBeanMethods = false)
class OrderingRoutes {

    @Bean
    RouteRules orderingRouteRules() {
        return RouteRules.of(
                everyone("/commande/**"),
                only("/etablissement/demandes/**", Role.INSTITUTION),
                only("/region/photos/**", Role.AGENT_PHOTO),
                only("/mon-compte/commande/**", Role.HOLDER));
    }
}
