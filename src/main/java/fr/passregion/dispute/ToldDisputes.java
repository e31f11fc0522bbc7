package fr.passregion.dispute;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What disputes tell whoever opened them. */
@Configuration(proxyBeanMethods = false)
class ToldDisputes {

    @Bean
    PersonalData disputeData() {
        return PersonalData.of(new Told("dispute.dispute", "Tes contestations", """
                        select receipt as "reçu", reason as "motif", words as "tes mots",
                               opened_at as "ouverte le", answer as "réponse du partenaire",
                               outcome as "décision", why as "raison", decided_at as "décidée le"
                        from dispute.dispute where holder_id = :holder order by opened_at
                        """));
    }
}
