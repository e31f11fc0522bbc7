package fr.passregion.redemption;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import fr.passregion.shared.PersonalData.Untold;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.shared.PersonalErasure.Kept;
import fr.passregion.shared.PersonalRetention;
import fr.passregion.shared.PersonalRetention.Elsewhere;
import java.time.Period;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tills tell a holder: uses, refunds, and what was refused. */
@Configuration(proxyBeanMethods = false)
class ToldUses {

    @Bean
    PersonalData useData() {
        return PersonalData.of(
                        new Told("redemption.redemption", "Tes utilisations", """
                        select receipt as "reçu", benefit as "avantage", point_of_sale as "lieu",
                               debited as "pris sur ton Pass (centimes ou unités)",
                               unit as "unité", price as "prix en centimes",
                               holder_pays as "payé par toi en centimes", booked_at as "le"
                        from redemption.redemption where holder_id = :holder order by booked_at
                        """),
                        new Told("redemption.refund", "Tes remboursements", """
                        select refunded as "rendu (centimes ou unités)", unit as "unité",
                               reason as "raison", booked_at as "le"
                        from redemption.refund where holder_id = :holder order by booked_at
                        """),
                        new Told("redemption.authorization", "Tes réservations chez un partenaire", """
                        select benefit as "avantage", point_of_sale as "lieu",
                               held as "réservé (centimes ou unités)", unit as "unité",
                               placed_at as "le", expires_at as "jusqu’au"
                        from redemption.authorization where holder_id = :holder order by placed_at
                        """),
                        new Told("redemption.attempt", "Tes passages en caisse", """
                        select at as "le", act as "acte", point_of_sale as "lieu", benefit as "avantage",
                               decision as "décision"
                        from redemption.attempt where holder_id = :holder order by at
                        """),
                        new Told("redemption.outing_participant", "Tes sorties de groupe", """
                        select o.day as "jour", o.benefit as "avantage", o.point_of_sale as "lieu"
                        from redemption.outing_participant p join redemption.outing o on o.id = p.outing_id
                        where p.holder_id = :holder order by o.day
                        """))
                .leavingOut(new Untold(
                        "redemption.failed_try",
                        "wrong birth dates, under the print of a number: a lock is told by e-mail"));
    }

    @Bean
    PersonalErasure useErasure() {
        return PersonalErasure.of()
                .keeping(
                        new Kept(
                                "redemption.failed_try",
                                "some weeks, so that guessing stays stopped, then it goes by age"),
                        new Kept(
                                "redemption.redemption",
                                "accounting: the Region pays a partner for it, on identifiers alone"),
                        new Kept("redemption.refund", "accounting: it takes a payment back, on identifiers alone"),
                        new Kept(
                                "redemption.authorization",
                                "accounting: what a payment was promised on, on identifiers alone"),
                        new Kept(
                                "redemption.attempt",
                                "append-only: it shows that a till was answered rightly, on identifiers alone"),
                        new Kept(
                                "redemption.outing_participant",
                                "accounting: what a group is paid for, on identifiers alone"));
    }

    @Bean
    PersonalRetention tryRetention(GuessingRules rules) {
        return PersonalRetention.of()
                .besides(new Elsewhere(
                        "Une date de naissance fausse donnée en caisse",
                        Period.ofDays(Math.toIntExact(rules.kept().toDays()))));
    }
}
