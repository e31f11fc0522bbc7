package fr.passregion.outing;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.shared.PersonalErasure.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The class outings for which a holder was listed. */
@Configuration(proxyBeanMethods = false)
class ToldOutings {

    @Bean
    PersonalData outingData() {
        return PersonalData.of(new Told("outing.pupil", "Tes sorties de classe", """
                        select o.title as "sortie", o.day as "jour", o.benefit as "avantage",
                               p.declined_at as "refusée le", o.cancelled_at as "annulée le"
                        from outing.pupil p join outing.outing o on o.id = p.outing_id
                        where p.holder_id = :holder order by o.day, o.id
                        """));
    }

    @Bean
    PersonalErasure outingErasure() {
        return PersonalErasure.of()
                .keeping(new Kept("outing.pupil", "the list behind the debits of a group, on identifiers alone"));
    }
}
