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
        var anyoneSignedIn = EnumSet.allOf(Role.class).stream()
                .filter(role -> !role.isHalfIn())
                .toArray(Role[]::new);
        var keyOwners = EnumSet.allOf(Role.class).stream()
                .filter(role -> role.isStaff() || role == Role.HOLDER)
                .toArray(Role[]::new);
        return RouteRules.of(
                everyone("/assets/**"),
                everyone("/connexion"),
                everyone("/connexion/refus"),
                everyone("/connexion/cle"),
                everyone("/connexion/cle/question"),
                only("/cles-d-acces/**", keyOwners),
                everyone("/connexion/identifiant-oublie"),
                everyone("/connexion/mot-de-passe-oublie"),
                everyone("/connexion/e-mail-demande"),
                everyone("/connexion/nouveau-mot-de-passe/*"),
                everyone("/connexion/nouvelle-adresse/*"),
                everyone("/connexion/adresse-confirmee"),
                everyone("/connexion/adresse-annulee/*"),
                everyone("/deconnexion"),
                everyone("/actuator/health/**"),
                only(StartPages.WELCOME, anyoneSignedIn),
                only("/activation/**", Role.ACTIVATION_ONLY),
                only("/connexion/code", Role.CODE_AWAITED),
                only("/connexion/code-de-secours", Role.CODE_AWAITED));
    }
}
