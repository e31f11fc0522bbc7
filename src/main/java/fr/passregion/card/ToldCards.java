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

    private static final String FORGOTTEN = "contents = null, photo = null, photo_sha256 = null, photo_bytes = null";

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
                        select c.number as "numéro", l.state as "état", l.contents as "envoyé au fabricant", l.reason as "raison du rejet",
                               l.answered_at as "répondu le"
                        from card.batch_line l join card.card c on c.id = l.card_id
                        where c.holder_id = :holder order by l.batch
                        """),
                        new Told("card.unfit_photo", "Quand une autre photo t’a été demandée pour ta carte", """
                        select u.asked_at as "le" from card.unfit_photo u join card.card c on c.id = u.card_id
                        where c.holder_id = :holder
                        """),
                        new Told("card.found", "Quand ta carte a été trouvée", """
                        select f.at as "le", f.handed_to as "remise à" from card.found f join card.card c on c.id = f.card_id
                        where c.holder_id = :holder order by f.at
                        """))
                .leavingOut(new Untold("card.spent_code", "that a code of the app has served; the use itself is told"));
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
                        new Erased("card.unfit_photo", """
                        delete from card.unfit_photo where card_id in (select id from card.card where holder_id = :holder)
                        """),
                        new Erased("card.spent_code", """
                        delete from card.spent_code where card_id in (select id from card.card where holder_id = :holder)
                        """),
                        new Erased("card.batch_line", """
                        update card.batch_line set contents = null, photo = null, photo_sha256 = null, photo_bytes = null
                        where card_id in (select id from card.card where holder_id = :holder)
                        """))
                .keeping(new Kept("card.card", "no number may ever serve twice; it is opposed, and leads to nobody"));
    }

    @Bean
    PersonalRetention cardRetention(RetentionPeriods periods) {
        return PersonalRetention.of(
                new Aged(
                        "Ce qui est écrit sur ta carte, tel qu’envoyé au fabricant, après sa réponse pour tout le lot",
                        periods.cardFiles(),
                        "card.batch_line",
                        """
                        contents is not null
                            and exists (select from card.batch b where b.number = batch and b.made_at < :before)
                            and not exists (
                                select from card.batch_line l where l.batch = batch_line.batch
                                    and (l.state in ('WAITING', 'MADE') or l.answered_at >= :before))
                        """,
                        FORGOTTEN),
                new Aged(
                        "La même chose, si le fabricant ne répond pas",
                        periods.unansweredCardFiles(),
                        "card.batch_line",
                        """
                        contents is not null
                            and exists (select from card.batch b where b.number = batch and b.made_at < :before)
                        """,
                        FORGOTTEN),
                new Aged(
                        "Une carte trouvée\u00a0: où, et comment joindre qui l’a trouvée",
                        periods.foundCards(),
                        "card.found",
                        "at < :before"),
                new Aged("Les QR codes déjà utilisés", periods.spentCodes(), "card.spent_code", "spent_at < :before"));
    }
}
