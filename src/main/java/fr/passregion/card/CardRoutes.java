package fr.passregion.card;

import static fr.passregion.identity.RouteRules.everyone;
import static fr.passregion.identity.RouteRules.only;

import fr.passregion.identity.Role;
import fr.passregion.identity.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The doors of the card maker's desk, and of the page for whom finds a card. A batch holds names, birth dates and photos of many: it is open to those who already
 * see whole establishments and to the administrator, not to every agent.
 */
@Configuration(proxyBeanMethods = false)
class CardRoutes {

    @Bean
    RouteRules cardRouteRules() {
        return RouteRules.of(
                only("/region/cartes/**", Role.ADMINISTRATOR, Role.AGENT_INSTITUTIONS),
                everyone("/C/*"),
                everyone("/c/*"),
                everyone("/carte-trouvee"),
                everyone("/carte-trouvee/merci"));
    }
}
