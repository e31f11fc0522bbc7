package fr.passregion.institution.web;

import static fr.passregion.identity.Role.ADMINISTRATOR;
import static fr.passregion.identity.Role.AGENT_INSTITUTIONS;
import static fr.passregion.identity.Role.INSTITUTION;
import static fr.passregion.identity.Role.TEACHER;
import static fr.passregion.identity.RouteRules.only;

import fr.passregion.identity.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to the establishments, their imports included. */
@Configuration(proxyBeanMethods = false)
class EstablishmentRoutes {

    @Bean
    RouteRules institutionRouteRules() {
        return RouteRules.of(
                only("/region/etablissements", AGENT_INSTITUTIONS, ADMINISTRATOR),
                only("/region/etablissements/**", AGENT_INSTITUTIONS, ADMINISTRATOR),
                only(OwnDesk.HALTED, INSTITUTION, TEACHER));
    }
}
