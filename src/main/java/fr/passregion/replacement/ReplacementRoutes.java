package fr.passregion.replacement;

import static fr.passregion.identity.RouteRules.only;

import fr.passregion.identity.Role;
import fr.passregion.identity.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of cards made again: for the holder of the card, and for the helpdesk. */
@Configuration(proxyBeanMethods = false)
class ReplacementRoutes {

    @Bean
    RouteRules replacementRules() {
        return RouteRules.of(
                only("/mon-compte/carte/perdue", Role.HOLDER),
                only("/mon-compte/carte/suivi", Role.HOLDER),
                only("/mon-compte/carte/retrouvee", Role.HOLDER),
                only("/region/assistance/cartes/**", Role.HELPDESK));
    }
}
