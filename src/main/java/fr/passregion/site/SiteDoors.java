package fr.passregion.site;

import static fr.passregion.identity.RouteRules.everyone;

import fr.passregion.identity.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The public pages and what they load are open to everyone. */
@Configuration(proxyBeanMethods = false)
class SiteDoors {

    @Bean
    RouteRules siteRoutes() {
        return RouteRules.of(
                everyone("/"),
                everyone("/avantages"),
                everyone("/avantages/*"),
                everyone("/ai-je-droit"),
                everyone("/ai-je-droit/etablissement"),
                everyone(EasyPages.HOME),
                everyone(EasyPages.HOME + "/*"),
                everyone("/accessibilite"),
                everyone("/mentions-legales"),
                everyone("/donnees-personnelles"),
                everyone("/etat-du-service"),
                everyone("/composants/**"),
                everyone("/error"));
    }
}
