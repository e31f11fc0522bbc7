package fr.passregion.partner;

import fr.passregion.partner.Partners.NewPartner;
import fr.passregion.secrets.SecretBox;
import fr.passregion.shared.PartnerKind;
import fr.passregion.shared.Siret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of partners and prospects, and where they are paid. */
@Repository
class Network {

    private final JdbcClient sql;
    private final SecretBox secrets;
    private final Clock clock;

    Network(JdbcClient sql, SecretBox secrets, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
    }

    PartnerId add(NewPartner partner) {
        var id = new PartnerId(UUID.randomUUID());
        var siret = partner.siret();
        sql.sql("""
                insert into partner.partner (id, name, kind, siret, town, registered_at)
                values (:id, :name, :kind, :siret, :town, :now)
                """)
                .param("id", id.value())
                .param("name", partner.name())
                .param("kind", partner.kind().name())
                .param("siret", siret == null ? null : siret.value())
                .param("town", partner.town())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return id;
    }

    Optional<Partner> find(PartnerId id) {
        return sql.sql("select * from partner.partner where id = :id")
                .param("id", id.value())
                .query(Network::read)
                .optional();
    }

    void suspend(PartnerId partner, String why) {
        sql.sql("update partner.partner set suspended_at = :now, suspended_why = :why where id = :id")
                .param("id", partner.value())
                .param("why", why)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void reinstate(PartnerId partner) {
        sql.sql("update partner.partner set suspended_at = null, suspended_why = null where id = :id")
                .param("id", partner.value())
                .update();
    }

    /** Until the transaction ends nobody else changes where this partner is paid. */
    void lock(PartnerId partner) {
        sql.sql("select id from partner.partner where id = :id for no key update")
                .param("id", partner.value())
                .query(UUID.class)
                .single();
    }

    void pay(PartnerId partner, BankDetails details) {
        sql.sql("""
                insert into partner.bank_details (partner, sealed, given_at) values (:partner, :sealed, :now)
                """)
                .param("partner", partner.value())
                .param("sealed", details.sealedBy(secrets, label(partner)))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    Optional<BankDetails> bankDetails(PartnerId partner) {
        return sql.sql("""
                select sealed from partner.bank_details where partner = :partner order by id desc limit 1
                """)
                .param("partner", partner.value())
                .query((row, number) -> BankDetails.opened(secrets, row.getBytes("sealed"), label(partner)))
                .optional();
    }

    private static String label(PartnerId partner) {
        return "bank-details:" + partner;
    }

    static Partner read(ResultSet row, int number) throws SQLException {
        var siret = row.getString("siret");
        return new Partner(
                new PartnerId(row.getObject("id", UUID.class)),
                row.getString("name"),
                PartnerKind.valueOf(row.getString("kind")),
                siret == null ? null : new Siret(siret),
                row.getString("town"),
                row.getTimestamp("suspended_at") != null);
    }
}
