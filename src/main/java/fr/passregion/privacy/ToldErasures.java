package fr.passregion.privacy;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.shared.PersonalErasure.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was asked to be erased, and what became of it. */
@Configuration(proxyBeanMethods = false)
class ToldErasures {

    @Bean
    PersonalData erasureRequestData() {
        return PersonalData.of(new Told("privacy.erasure_request", "Tes demandes d’effacement", """
                        select asked_at as "demandé le", decide_by as "réponse au plus tard le", state as "état",
                               ended_at as "réglé le", why as "raison du refus"
                        from privacy.erasure_request where holder_id = :holder order by asked_at
                        """));
    }

    @Bean
    PersonalErasure erasureRequestErasure() {
        return PersonalErasure.of()
                .keeping(new Kept("privacy.erasure_request", "the proof that it was done, on identifiers alone"));
    }
}
