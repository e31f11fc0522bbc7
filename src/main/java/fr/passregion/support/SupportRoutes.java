package fr.passregion.support;

import static fr.passregion.identity.RouteRules.everyone;
import static fr.passregion.identity.RouteRules.only;

import fr.passregion.identity.Role;
import fr.passregion.identity.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of the helpdesk: everybody writes, whoever asked reads the answer, agents answer. */
@Configuration(proxyBeanMethods = false)
class SupportRoutes {

    @Bean
    RouteRules supportRules() {
        return RouteRules.of(
                everyone("/contact"),
                everyone("/contact/suivi/*"),
                only("/mon-compte/messages", Role.HOLDER),
                only("/mon-compte/messages/*", Role.HOLDER),
                only("/region/assistance/messages", Role.HELPDESK),
                only("/region/assistance/messages/**", Role.HELPDESK));
    }
}
