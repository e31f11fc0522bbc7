package fr.passregion.identity;

import static fr.passregion.identity.RouteRules.everyone;
import static fr.passregion.identity.RouteRules.only;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to sign in, to sign out and to finish an activation. */
@Configuration(proxyBeanMethods = false)
class IdentityRoutes {

    @Bean
    RouteRules identityRouteRules() {
        var anyoneSignedIn = EnumSet.complementOf(EnumSet.of(Role.ACTIVATION_ONLY));
        return RouteRules.of(
                everyone("/assets/**"),
                everyone("/connexion"),
                everyone("/connexion/refus"),
                everyone("/connexion/identifiant-oublie"),
                everyone("/connexion/mot-de-passe-oublie"),
                everyone("/connexion/e-mail-demande"),
                everyone("/connexion/nouveau-mot-de-passe/*"),
                everyone("/connexion/nouvelle-adresse/*"),
                everyone("/connexion/adresse-confirmee"),
                everyone("/connexion/adresse-annulee/*"),
                everyone("/deconnexion"),
                everyone("/actuator/health/**"),
                only(StartPages.WELCOME, anyoneSignedIn.toArray(Role[]::new)),
                only("/activation/**", Role.ACTIVATION_ONLY));
    }
}
