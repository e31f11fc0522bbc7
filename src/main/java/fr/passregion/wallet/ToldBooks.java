package fr.passregion.wallet;

import fr.passregion.shared.PersonalData;
import fr.passregion.shared.PersonalData.Told;
import fr.passregion.shared.PersonalErasure;
import fr.passregion.shared.PersonalErasure.Kept;
import fr.passregion.shared.PersonalErasure.Wait;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ledger keeps on a holder: the accounting of the Region, which nothing rewrites. */
@Configuration(proxyBeanMethods = false)
class ToldBooks {

    @Bean
    PersonalData ledgerData() {
        return PersonalData.of(
                new Told("wallet.account", "Tes soldes", """
                        select benefit as "avantage", school_year as "année",
                               posted as "solde (centimes ou unités)", unit as "unité",
                               last_day as "dernier jour"
                        from wallet.account where holder_id = :holder order by school_year, benefit
                        """),
                new Told("wallet.transfer", "Tes mouvements", """
                        select booked_at as "le", reason as "motif",
                               amount as "quantité (centimes ou unités)", unit as "unité"
                        from wallet.transfer where holder_id = :holder order by booked_at
                        """),
                new Told("wallet.hold", "Ce qui t’a été réservé", """
                        select placed_at as "le", amount as "quantité (centimes ou unités)",
                               unit as "unité", expires_at as "jusqu’au"
                        from wallet.hold where holder_id = :holder order by placed_at
                        """),
                new Told("wallet.hold_end", "Fin de ces réserves", """
                        select ended_at as "le", how as "comment" from wallet.hold_end
                               where holder_id = :holder order by ended_at
                        """),
                new Told("wallet.fee", "Tes frais", """
                        select held_at as "le", amount as "centimes" from wallet.fee
                               where holder_id = :holder order by held_at
                        """),
                new Told("wallet.fee_end", "Fin de ces frais", """
                        select ended_at as "le", how as "comment" from wallet.fee_end
                               where holder_id = :holder order by ended_at
                        """));
    }

    /** Accounting, ten years: the ledger is append-only and knows identifiers alone. */
    @Bean
    PersonalErasure ledgerErasure() {
        return PersonalErasure.of()
                .keeping(
                        books("wallet.account"),
                        books("wallet.transfer"),
                        books("wallet.hold"),
                        books("wallet.hold_end"),
                        books("wallet.fee"),
                        books("wallet.fee_end"))
                .waitingFor(new Wait("""
                        exists (select from wallet.open_hold o join wallet.hold h on h.id = o.hold
                                where h.holder_id = :holder)
                        """, "hold"));
    }

    private static Kept books(String table) {
        return new Kept(table, "accounting: the ledger of public money, on identifiers alone");
    }
}
