package fr.passregion.notification;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import fr.passregion.shared.PersonalData.Untold;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a holder wished to be told, and on which devices. */
@Configuration(proxyBeanMethods = false)
class ToldWishes {

    @Bean
    PersonalData wishData() {
        return PersonalData.of(
                        new Told("notification.wish", "Tes choix d’e-mails", """
                        select each_use as "à chaque utilisation", reminders as "rappels",
                               changed_at as "choisi le"
                        from notification.wish where holder_id = :holder
                        """),
                        new Told("notification.push_device", "Tes appareils prévenus", """
                        select name as "appareil", since as "depuis" from notification.push_device
                               where holder_id = :holder order by since
                        """))
                .leavingOut(
                        new Untold(
                                "notification.use_to_tell",
                                "an e-mail about to be written of a use that is told already"),
                        new Untold("notification.leaving", "the print of a link at the foot of an e-mail"));
    }
}
