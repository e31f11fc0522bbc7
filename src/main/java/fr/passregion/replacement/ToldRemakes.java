package fr.passregion.replacement;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.shared.PersonalErasure.Kept;
import fr.passregion.shared.PersonalErasure.Wait;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What cards made again tell their holder. */
@Configuration(proxyBeanMethods = false)
class ToldRemakes {

    @Bean
    PersonalData remakeData() {
        return PersonalData.of(new Told("replacement.remake", "Tes cartes refaites", """
                        select reason as "raison", fee as "frais en centimes",
                               payer as "avantage qui paie", waived as "remis", state as "état",
                               declared_at as "déclarée le"
                        from replacement.remake where holder_id = :holder order by declared_at
                        """));
    }

    @Bean
    PersonalErasure remakeErasure() {
        return PersonalErasure.of()
                .keeping(new Kept("replacement.remake", "accounting: the fee of a card, on identifiers alone"))
                .waitingFor(new Wait("""
                        exists (select from replacement.remake
                                where holder_id = :holder and state in ('FEE_DUE', 'ORDERED'))
                        """, "remake"));
    }
}
