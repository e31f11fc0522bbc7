package fr.passregion.settlement;

import fr.passregion.database.Demonstration;
import fr.passregion.identity.Role;
import fr.passregion.identity.RouteRules;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The doors of this module, and how this Region pays. */
@Configuration
@EnableConfigurationProperties(SettlementProperties.class)
class SettlementConfiguration {

    /** Only a demonstration may pay from an account that does not exist. */
    SettlementConfiguration(SettlementProperties properties, Environment settings) {
        if (properties.debtor().isMadeUp() && !Demonstration.isOn(settings)) throw new DebtorMadeUp();
    }

    @Bean
    PayTerms payTerms(SettlementProperties properties) {
        return new PayTerms(properties.daysToPay());
    }

    @Bean
    RouteRules settlementRoutes() {
        return RouteRules.of(
                RouteRules.only("/partenaire", Role.PARTNER_MANAGER),
                RouteRules.only("/partenaire/debits", Role.PARTNER_MANAGER),
                RouteRules.only("/partenaire/debits.csv", Role.PARTNER_MANAGER),
                RouteRules.only("/partenaire/remboursements/**", Role.PARTNER_MANAGER),
                RouteRules.only("/partenaire/compte/**", Role.PARTNER_MANAGER),
                RouteRules.only("/region/remboursements/**", Role.FINANCE_PREPARER, Role.FINANCE_APPROVER));
    }
}
