package fr.passregion.badge;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.shared.PersonalErasure.Erased;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What doors know of somebody, as it is told and forgotten. */
@Configuration(proxyBeanMethods = false)
class ToldBadges {

    @Bean
    PersonalData badgeData() {
        return PersonalData.of(
                new Told("badge.card", "Tes cartes comme badges", """
                        select number as "numéro", works as "en service" from badge.card where holder_id = :holder
                        """),
                new Told("badge.place", "Où ta carte sert de badge", """
                        select year as "année de rentrée", uai as "établissement"
                        from badge.place where holder_id = :holder order by year
                        """));
    }

    @Bean
    PersonalErasure badgeErasure() {
        return PersonalErasure.of(
                new Erased("badge.delivery", """
                        delete from badge.delivery where number in (select number from badge.card where holder_id = :holder)
                        """),
                new Erased("badge.badge", """
                        update badge.badge set opens = false, change = null
                        where opens and number in (select number from badge.card where holder_id = :holder)
                        """),
                new Erased("badge.card", "delete from badge.card where holder_id = :holder"),
                new Erased("badge.place", "delete from badge.place where holder_id = :holder"));
    }
}
