package fr.passregion.dispute;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.shared.PersonalErasure.Erased;
import fr.passregion.shared.PersonalErasure.Wait;
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

    /** What explains a payment stays; what anybody wrote goes, for it may say anything. */
    @Bean
    PersonalErasure disputeErasure() {
        return PersonalErasure.of(new Erased("dispute.dispute", """
                        update dispute.dispute
                        set words = null,
                            answer = case when answer is null then null else '(effacé)' end,
                            why = case when why is null then null else '(effacé)' end
                        where holder_id = :holder
                        """))
                .waitingFor(new Wait(
                        "exists (select from dispute.dispute where holder_id = :holder and outcome is null)",
                        "dispute"));
    }
}
