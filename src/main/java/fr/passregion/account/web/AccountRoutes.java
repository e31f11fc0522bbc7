package fr.passregion.account.web;

import static fr.passregion.identity.RouteRules.everyone;
import static fr.passregion.identity.RouteRules.only;

import fr.passregion.identity.Role;
import fr.passregion.identity.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of « mon compte »: for its holder alone, save the helpdesk’s. */
@Configuration(proxyBeanMethods = false)
class AccountRoutes {

    @Bean
    RouteRules accountRules() {
        return RouteRules.of(
                only("/mon-compte", Role.HOLDER),
                only("/mon-compte/carte", Role.HOLDER),
                only("/mon-compte/historique", Role.HOLDER),
                only("/mon-compte/e-mails", Role.HOLDER),
                only("/mon-compte/numero/deblocage", Role.HOLDER),
                only("/mon-compte/avantages/*", Role.HOLDER),
                only("/mon-compte/recus/*", Role.HOLDER),
                only("/mon-compte/photo.jpg", Role.HOLDER),
                only("/mon-compte/profil/**", Role.HOLDER),
                only("/mon-compte/kiosque", Role.HOLDER),
                only("/app", Role.HOLDER),
                everyone("/app/coque"),
                everyone("/app/contenu"),
                everyone("/app/installer"),
                everyone("/app/sw.js"),
                everyone("/app/manifest.webmanifest"),
                only(AppSwitchPages.PATH, Role.ADMINISTRATOR),
                only("/region/assistance/dossiers/**", Role.HELPDESK),
                only("/region/assistance/adresse-e-mail", Role.HELPDESK));
    }
}
