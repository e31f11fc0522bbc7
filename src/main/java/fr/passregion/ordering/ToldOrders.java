package fr.passregion.ordering;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.shared.PersonalErasure.Erased;
import fr.passregion.shared.PersonalRetention;
import fr.passregion.shared.PersonalRetention.Aged;
import fr.passregion.shared.RetentionPeriods;
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

    @Bean
    PersonalErasure orderErasure() {
        return PersonalErasure.of(
                new Erased("ordering.draft", "delete from ordering.draft where placed = :number"),
                new Erased("ordering.pass_order", "delete from ordering.pass_order where holder_id = :holder"));
    }

    @Bean
    PersonalRetention draftRetention(RetentionPeriods periods) {
        return PersonalRetention.of(new Aged(
                "Une commande commencée et jamais envoyée",
                periods.drafts(),
                "ordering.draft",
                "changed_at < :before"));
    }
}
