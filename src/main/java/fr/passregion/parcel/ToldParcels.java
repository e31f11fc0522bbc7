package fr.passregion.parcel;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.shared.PersonalErasure.Erased;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Through which establishment a holder’s cards came. */
@Configuration(proxyBeanMethods = false)
class ToldParcels {

    @Bean
    PersonalData parcelData() {
        return PersonalData.of(new Told("parcel.card", "L’arrivée de tes cartes dans ton établissement", """
                        select c.number as "numéro", p.institution as "établissement", p.tracking as "numéro de suivi",
                               c.announced_at as "envoyée le", c.arrival as "état", c.since as "depuis le"
                        from parcel.card c join parcel.parcel p on p.id = c.parcel_id
                        where c.holder_id = :holder order by c.announced_at
                        """));
    }

    @Bean
    PersonalErasure parcelErasure() {
        return PersonalErasure.of(new Erased("parcel.card", "delete from parcel.card where holder_id = :holder"));
    }
}
