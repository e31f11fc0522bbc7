package fr.passregion.desk.web;

import static fr.passregion.identity.RouteRules.only;

import fr.passregion.identity.Role;
import fr.passregion.identity.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The home of the establishments' space. */
@Configuration(proxyBeanMethods = false)
class DeskRoutes {

    @Bean
    RouteRules deskRouteRules() {
        return RouteRules.of(only(DeskHomePage.PATH, Role.INSTITUTION));
    }
}
