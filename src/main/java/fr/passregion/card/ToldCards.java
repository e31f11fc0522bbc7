package fr.passregion.card;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import fr.passregion.shared.PersonalData.Untold;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.shared.PersonalErasure.Erased;
import fr.passregion.shared.PersonalErasure.Kept;
import fr.passregion.shared.PersonalRetention;
import fr.passregion.shared.PersonalRetention.Aged;
import fr.passregion.shared.RetentionPeriods;
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
                        """),
                        new Told("card.delivery", "Où ta carte est envoyée", """
                        select place as "lieu" from card.delivery where holder_id = :holder
                        """),
                        new Told("card.batch_line", "Fabrication de tes cartes", """
                        select c.number as "numéro", l.state as "état", l.reason as "raison du rejet",
                               l.answered_at as "répondu le"
                        from card.batch_line l join card.card c on c.id = l.card_id
                        where c.holder_id = :holder order by l.batch
                        """),
                        new Told("card.found", "Quand ta carte a été trouvée", """
                        select f.at as "le", f.handed_to as "remise à" from card.found f join card.card c on c.id = f.card_id
                        where c.holder_id = :holder order by f.at
                        """))
                .leavingOut(
                        new Untold(
                                "card.batch",
                                "the file for the card maker, of many people at once; its lines are told"),
                        new Untold("card.spent_code", "that a code of the app has served; the use itself is told"));
    }

    @Bean
    PersonalErasure cardErasure() {
        return PersonalErasure.of(
                        new Erased("card.delivery", """
                        update card.delivery set place = 'INSTITUTION' where holder_id = :holder
                        """),
                        new Erased("card.found", """
                        delete from card.found where card_id in (select id from card.card where holder_id = :holder)
                        """),
                        new Erased("card.spent_code", """
                        delete from card.spent_code where card_id in (select id from card.card where holder_id = :holder)
                        """),
                        new Erased("card.batch", """
                        update card.batch set file = null
                        where file is not null
                            and number in (select l.batch from card.batch_line l join card.card c on c.id = l.card_id
                                           where c.holder_id = :holder)
                            and not exists (select from card.batch_line l
                                            where l.batch = number and l.state in ('WAITING', 'MADE'))
                        """))
                .keeping(
                        new Kept("card.card", "no number may ever serve twice; it is opposed, and leads to nobody"),
                        new Kept("card.batch_line", "what the card maker is paid for, on identifiers alone"));
    }

    @Bean
    PersonalRetention cardRetention(RetentionPeriods periods) {
        return PersonalRetention.of(
                new Aged(
                        "Le fichier envoyé au fabricant (nom, photo), après sa réponse pour toutes les cartes du lot",
                        periods.cardFiles(),
                        "card.batch",
                        """
                        file is not null and made_at < :before and not exists (
                            select from card.batch_line l where l.batch = number
                                and (l.state in ('WAITING', 'MADE') or l.answered_at >= :before))
                        """,
                        "file = null"),
                new Aged(
                        "Le même fichier, si le fabricant ne répond pas",
                        periods.unansweredCardFiles(),
                        "card.batch",
                        "file is not null and made_at < :before",
                        "file = null"),
                new Aged(
                        "Une carte trouvée\u00a0: où, et comment joindre qui l’a trouvée",
                        periods.foundCards(),
                        "card.found",
                        "at < :before"),
                new Aged("Les QR codes déjà utilisés", periods.spentCodes(), "card.spent_code", "spent_at < :before"));
    }
}
