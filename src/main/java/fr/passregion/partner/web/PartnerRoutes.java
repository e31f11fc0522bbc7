package fr.passregion.partner.web;

import static fr.passregion.identity.Role.ADMINISTRATOR;
import static fr.passregion.identity.Role.AGENT_PARTNERS;
import static fr.passregion.identity.RouteRules.everyone;
import static fr.passregion.identity.RouteRules.only;

import fr.passregion.identity.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to the network, its imports included, and the locator that everyone may use. */
@Configuration(proxyBeanMethods = false)
class PartnerRoutes {

    @Bean
    RouteRules partnerRouteRules() {
        return RouteRules.of(
                only("/region/partenaires", AGENT_PARTNERS, ADMINISTRATOR),
                only("/region/partenaires/**", AGENT_PARTNERS, ADMINISTRATOR),
                everyone(LocatorPages.PATH),
                everyone(LocatorPages.PLACE + "*"));
    }
}
