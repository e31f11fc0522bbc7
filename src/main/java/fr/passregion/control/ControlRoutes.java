package fr.passregion.control;

import static fr.passregion.identity.RouteRules.only;

import fr.passregion.identity.Role;
import fr.passregion.identity.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may look at the control of the books, and who may take the ledger away. */
@Configuration(proxyBeanMethods = false)
class ControlRoutes {

    @Bean
    RouteRules controlRouteRules() {
        return RouteRules.of(
                only("/region/comptes", Role.FINANCE_PREPARER, Role.FINANCE_APPROVER, Role.ADMINISTRATOR),
                only("/region/comptes/controle", Role.FINANCE_PREPARER, Role.FINANCE_APPROVER, Role.ADMINISTRATOR),
                only("/region/comptes/grand-livre", Role.FINANCE_APPROVER, Role.ADMINISTRATOR));
    }
}
