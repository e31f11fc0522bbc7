package fr.passregion.redemption;

import static fr.passregion.identity.RouteRules.everyone;
import static fr.passregion.identity.RouteRules.machines;
import static fr.passregion.identity.RouteRules.only;

import fr.passregion.identity.ApiKeys.Kind;
import fr.passregion.identity.Role;
import fr.passregion.identity.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of the till: its pages for those who work it, its API for keys of a point of sale. */
@Configuration(proxyBeanMethods = false)
class RedemptionRoutes {

    @Bean
    RouteRules redemptionRouteRules() {
        return RouteRules.of(
                machines("/api/v1/cards/**", Kind.LIVE, Kind.TEST),
                machines("/api/v1/redemptions/**", Kind.LIVE, Kind.TEST),
                machines("/api/v1/authorizations/**", Kind.LIVE, Kind.TEST),
                machines("/api/v1/group-redemptions", Kind.LIVE, Kind.TEST),
                machines("/api/v1/subscriptions/*/confirmations", Kind.LIVE),
                everyone("/api/v1/photos/*"), // the address itself is the permission, for ten minutes
                everyone("/api/v1/openapi.json"),
                everyone("/developpeurs/erreurs"),
                everyone("/developpeurs/erreurs/*"),
                only("/region/annulations/**", Role.FINANCE_PREPARER),
                only("/region/assistance/**", Role.HELPDESK),
                only("/region/caisses-signalees/**", Role.AGENT_PARTNERS, Role.ADMINISTRATOR),
                only("/caisse/**", Role.CASHIER, Role.PARTNER_MANAGER));
    }
}
