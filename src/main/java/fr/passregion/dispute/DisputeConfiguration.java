package fr.passregion.dispute;

import fr.passregion.identity.Role;
import fr.passregion.identity.RouteRules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of this module and its deadlines. Who decides may refund: the agents of finance. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DisputeSettings.class)
class DisputeConfiguration {

    @Bean
    RouteRules disputeRoutes() {
        return RouteRules.of(
                RouteRules.only("/mon-compte/recus/*/contestation", Role.HOLDER),
                RouteRules.only("/partenaire/contestations/**", Role.PARTNER_MANAGER),
                RouteRules.only("/region/contestations/**", Role.FINANCE_PREPARER));
    }
}
