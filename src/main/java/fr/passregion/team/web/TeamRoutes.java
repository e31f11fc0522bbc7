package fr.passregion.team.web;

import static fr.passregion.identity.RouteRules.everyone;
import static fr.passregion.identity.RouteRules.only;

import fr.passregion.identity.Role;
import fr.passregion.identity.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A manager decides on the own team; whoever affiliates establishments names its first manager; a link is open to whoever has it. */
@Configuration(proxyBeanMethods = false)
class TeamRoutes {

    @Bean
    RouteRules teamRouteRules() {
        return RouteRules.of(
                only(TeamPages.PATH + "/**", Role.INSTITUTION_MANAGER),
                only("/region/etablissements/*/equipe", Role.AGENT_INSTITUTIONS, Role.ADMINISTRATOR),
                only("/region/etablissements/*/equipe/**", Role.AGENT_INSTITUTIONS, Role.ADMINISTRATOR),
                everyone(InvitationPages.PATH + "/*"));
    }
}
