package fr.passregion.parcel.web;

import static fr.passregion.identity.RouteRules.only;

import fr.passregion.identity.Role;
import fr.passregion.identity.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Establishments tick their own parcels; what is missing is for those at the Region who have cards made. */
@Configuration(proxyBeanMethods = false)
class ParcelRoutes {

    @Bean
    RouteRules parcelRouteRules() {
        return RouteRules.of(
                only("/etablissement/colis/**", Role.INSTITUTION),
                only("/region/colis/**", Role.ADMINISTRATOR, Role.AGENT_INSTITUTIONS));
    }
}
