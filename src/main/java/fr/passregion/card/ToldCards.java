package fr.passregion.card;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.shared.PersonalErasure.Erased;
import fr.passregion.shared.PersonalErasure.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the cards tell their holder: never the secret of the changing code. */
@Configuration(proxyBeanMethods = false)
class ToldCards {

    @Bean
    PersonalData cardData() {
        return PersonalData.of(
                new Told("card.card", "Tes cartes", """
                        select number as "numéro", status as "état", requested_at as "demandée le",
                               blocked_at as "bloquée le"
                        from card.card where holder_id = :holder order by requested_at
                        """), new Told("card.delivery", "Où ta carte est envoyée", """
                        select place as "lieu" from card.delivery where holder_id = :holder
                        """));
    }

    @Bean
    PersonalErasure cardErasure() {
        return PersonalErasure.of(new Erased("card.delivery", """
                        update card.delivery set place = 'INSTITUTION' where holder_id = :holder
                        """))
                .keeping(new Kept("card.card", "no number may ever serve twice; it is opposed, and leads to nobody"));
    }
}
