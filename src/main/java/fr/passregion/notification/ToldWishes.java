package fr.passregion.notification;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import fr.passregion.shared.PersonalData.Untold;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.shared.PersonalErasure.Erased;
import fr.passregion.shared.PersonalRetention;
import fr.passregion.shared.PersonalRetention.Aged;
import fr.passregion.shared.RetentionPeriods;
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
                        new Untold(
                                "notification.message",
                                "e-mails by the address they went to, which a parent may share among several holders"),
                        new Untold(
                                "notification.mailbox",
                                "the e-mails of a demonstration; empty where there is a mail server"),
                        new Untold("notification.leaving", "the print of a link at the foot of an e-mail"));
    }

    @Bean
    PersonalErasure wishErasure() {
        return PersonalErasure.of(
                new Erased("notification.push_device", """
                        delete from notification.push_device where holder_id = :holder
                        """),
                new Erased("notification.use_to_tell", """
                        delete from notification.use_to_tell where holder_id = :holder
                        """),
                new Erased("notification.leaving", """
                        delete from notification.leaving where holder_id = :holder
                        """),
                new Erased("notification.wish", """
                        insert into notification.wish (holder_id, each_use, reminders, changed_at)
                        values (:holder, false, false, :now)
                        on conflict (holder_id) do update set each_use = false, reminders = false, changed_at = :now
                        """),
                new Erased("notification.mailbox", """
                        delete from notification.mailbox where lower(recipient) = lower(:email)
                        """),
                new Erased("notification.message", """
                        update notification.message
                        set recipient = 'efface', subject = '', text = null, html = null, unsubscribe = null, last_error = null
                        where lower(recipient) = lower(:email) and state <> 'WAITING'
                        """));
    }

    /** The row stays, under its cause alone: what was told once is not told again. */
    @Bean
    PersonalRetention mailRetention(RetentionPeriods periods) {
        return PersonalRetention.of(new Aged(
                "Un e-mail envoyé\u00a0: à quelle adresse, son sujet (son texte s’efface dès l’envoi)",
                periods.mails(),
                "notification.message",
                "state <> 'WAITING' and written_at < :before and recipient <> 'efface'",
                "recipient = 'efface', subject = '', text = null, html = null, unsubscribe = null, last_error = null"));
    }
}
