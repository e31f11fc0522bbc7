package fr.passregion.attachment.web;

import static fr.passregion.identity.RouteRules.only;

import fr.passregion.identity.Role;
import fr.passregion.identity.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The young person asks, the establishment attaches and corrects. */
@Configuration(proxyBeanMethods = false)
class AttachmentRoutes {

    @Bean
    RouteRules attachmentRouteRules() {
        return RouteRules.of(
                only("/mon-compte/etablissement/**", Role.HOLDER),
                only("/etablissement/rattachements/**", Role.INSTITUTION),
                only("/etablissement/corrections/**", Role.INSTITUTION));
    }
}
