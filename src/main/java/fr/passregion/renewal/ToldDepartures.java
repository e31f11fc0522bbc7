package fr.passregion.renewal;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.shared.PersonalErasure.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an establishment said of a holder’s departure from it. */
@Configuration(proxyBeanMethods = false)
class ToldDepartures {

    @Bean
    PersonalData departureData() {
        return PersonalData.of(new Told("renewal.departure", "Tes départs d’un établissement", """
                        select year as "année de rentrée", uai as "code de l’établissement",
                               told_at as "dit le", withdrawn_at as "retiré le"
                        from renewal.departure where holder_id = :holder order by year, uai
                        """));
    }

    @Bean
    PersonalErasure departureErasure() {
        return PersonalErasure.of()
                .keeping(new Kept(
                        "renewal.departure", "what an establishment answered of for its year, on identifiers alone"));
    }
}
