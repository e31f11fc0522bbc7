package fr.passregion.ordering;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the orders tell their holder. */
@Configuration(proxyBeanMethods = false)
class ToldOrders {

    @Bean
    PersonalData orderData() {
        return PersonalData.of(new Told("ordering.pass_order", "Tes commandes", """
                        select year as "année de rentrée", institution_name as "établissement",
                               track as "filière", diploma as "diplôme",
                               delivery as "envoi", consent as "accord du responsable",
                               enrolment as "inscription",
                               enrolment_reason as "raison du refus de l’inscription", photo as "photo",
                               photo_reason as "raison du refus de la photo",
                               placed_at as "passée le"
                        from ordering.pass_order where holder_id = :holder order by placed_at
                        """));
    }
}
