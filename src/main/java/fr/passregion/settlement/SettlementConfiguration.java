package fr.passregion.settlement;

import fr.passregion.identity.Role;
import fr.passregion.identity.RouteRules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of this module, and how this Region pays. */
@Configuration
@EnableConfigurationProperties(SettlementProperties.class)
class SettlementConfiguration {

    @Bean
    PayTerms payTerms(SettlementProperties properties) {
        return new PayTerms(properties.daysToPay());
    }

    @Bean
    RouteRules settlementRoutes() {
        return RouteRules.of(
                RouteRules.only("/partenaire", Role.PARTNER_MANAGER),
                RouteRules.only("/partenaire/remboursements/**", Role.PARTNER_MANAGER),
                RouteRules.only("/region/remboursements/**", Role.FINANCE_PREPARER, Role.FINANCE_APPROVER));
    }
}
