package fr.passregion.entitlement;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.shared.PersonalErasure.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was decided on a holder’s rights, and why. */
@Configuration(proxyBeanMethods = false)
class ToldDecisions {

    @Bean
    PersonalData rightsData() {
        return PersonalData.of(
                new Told("entitlement.decision", "Tes droits, et pourquoi", """
                        select school_year as "année", benefit as "avantage", granted as "accordé",
                               amount as "quantité (centimes ou unités)",
                               unit as "unité", trace as "raisons", decided_at as "décidé le"
                        from entitlement.decision where holder_id = :holder order by decided_at, benefit
                        """),
                new Told("entitlement.equipment", "Tes premiers équipements validés", """
                        select diploma as "diplôme", school_year as "année", uai as "établissement",
                               validated_at as "validé le"
                        from entitlement.equipment where holder_id = :holder order by validated_at
                        """));
    }

    @Bean
    PersonalErasure rightsErasure() {
        return PersonalErasure.of()
                .keeping(
                        new Kept(
                                "entitlement.decision",
                                "append-only: it justifies the amounts that the Region has granted"),
                        new Kept("entitlement.equipment", "append-only: it justifies an aid given once"));
    }
}
