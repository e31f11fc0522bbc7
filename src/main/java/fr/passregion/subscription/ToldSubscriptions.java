package fr.passregion.subscription;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import fr.passregion.shared.PersonalData.Untold;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.shared.PersonalErasure.Erased;
import fr.passregion.shared.PersonalErasure.Kept;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What subscriptions tell their holder: never the code that activates them. */
@Configuration(proxyBeanMethods = false)
class ToldSubscriptions {

    @Bean
    PersonalData subscriptionData() {
        return PersonalData.of(new Told("subscription.subscription", "Tes abonnements", """
                        select benefit as "avantage", school_year as "année", reference as "référence",
                               last_day as "dernier jour",
                               confirmed_at as "confirmé le"
                        from subscription.subscription where holder_id = :holder order by confirmed_at
                        """))
                .leavingOut(new Untold(
                        "subscription.activation", "the print of a code that serves once, for some minutes"));
    }

    @Bean
    PersonalErasure subscriptionErasure() {
        return PersonalErasure.of(new Erased("subscription.activation", """
                        delete from subscription.activation a
                        where a.holder_id = :holder
                            and not exists (select from subscription.subscription s where s.code_hash = a.code_hash)
                        """))
                .keeping(new Kept("subscription.subscription", "accounting: an operator is paid for it"));
    }
}
