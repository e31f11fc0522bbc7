package fr.passregion.access.web;

import static fr.passregion.identity.RouteRules.only;

import fr.passregion.identity.Role;
import fr.passregion.identity.RouteRules;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of « mon accès »: for whoever works here, save the helpdesk’s own. */
@Configuration(proxyBeanMethods = false)
class AccessRoutes {

    @Bean
    RouteRules accessRules() {
        var staff = Stream.of(Role.values()).filter(Role::isStaff).toArray(Role[]::new);
        return RouteRules.of(
                only("/connexion/second-facteur", Role.FACTOR_DUE),
                only("/mon-acces/**", staff),
                only(ResetPages.PATH, Role.HELPDESK));
    }
}
