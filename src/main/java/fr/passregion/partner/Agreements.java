package fr.passregion.partner;

import fr.passregion.partner.Partners.NewAgreement;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agreements signed with partners, « conventions »: kept for ever, read by day. */
@Repository
class Agreements {

    private final JdbcClient sql;
    private final Clock clock;

    Agreements(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(NewAgreement agreement) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into partner.agreement (id, partner, from_day, until_day, signed_at)
                values (:id, :partner, :from, :until, :now)
                """)
                .param("id", id)
                .param("partner", agreement.partner().value())
                .param("from", agreement.from())
                .param("until", agreement.until())
                .param("now", OffsetDateTime.now(clock))
                .update();
        agreement
                .tariffs()
                .forEach((benefit, tariff) -> sql.sql("""
                        insert into partner.agreed_benefit (agreement, benefit, tariff_cents) values (:id, :benefit, :tariff)
                        """)
                        .param("id", id)
                        .param("benefit", benefit.value())
                        .param("tariff", tariff.cents())
                        .update());
    }

    /** Where two agreements speak of the same benefit on that day, the later signed one holds. */
    List<AgreedBenefit> at(PointOfSaleId pointOfSale, LocalDate day) {
        return sql.sql("""
                select distinct on (b.benefit) b.benefit, b.tariff_cents
                  from partner.point_of_sale s
                  join partner.partner p on p.id = s.partner and p.suspended_at is null
                  join partner.agreement a on a.partner = p.id and :day between a.from_day and a.until_day
                  join partner.agreed_benefit b on b.agreement = a.id
                 where s.id = :id
                 order by b.benefit, a.signed_at desc, a.id
                """)
                .param("id", pointOfSale.value())
                .param("day", day)
                .query((row, number) -> new AgreedBenefit(
                        new BenefitCode(row.getString("benefit")), Money.cents(row.getLong("tariff_cents"))))
                .list();
    }
}
