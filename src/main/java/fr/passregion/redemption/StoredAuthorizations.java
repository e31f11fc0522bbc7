package fr.passregion.redemption;

import fr.passregion.partner.PartnerId;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import fr.passregion.wallet.HoldId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The authorizations and what they became, in their append-only tables. */
@Repository
class StoredAuthorizations {

    private final JdbcClient database;

    StoredAuthorizations(JdbcClient database) {
        this.database = database;
    }

    void add(Authorization authorization, AuthorizationRequest request) {
        var available = authorization.available();
        database.sql("""
                        insert into redemption.authorization
                            (id, hold_id, holder_id, partner_id, point_of_sale, benefit, year, unit, held, price, holder_pays,
                             reimbursable, available, placed_at, expires_at, reference, test, caller, key)
                        values (:id, :hold, :holder, :partner, :place, :benefit, :year, :unit, :held, :price, :holderPays,
                                :reimbursable, :available, :placedAt, :expiresAt, :reference, :test, :caller, :key)
                        """)
                .param("id", authorization.id().value())
                .param("hold", authorization.hold().value())
                .param("holder", authorization.holder().value())
                .param("partner", authorization.partner().value())
                .param("place", authorization.pointOfSale().value())
                .param("benefit", authorization.benefit().value())
                .param("year", authorization.year().firstYear())
                .param("unit", authorization.held().unit().name())
                .param("held", authorization.held().quantity())
                .param("price", authorization.price().cents())
                .param("holderPays", authorization.holderPays().cents())
                .param("reimbursable", authorization.reimbursable().cents())
                .param("available", available == null ? null : available.quantity())
                .param("placedAt", Timestamp.from(authorization.placedAt()))
                .param("expiresAt", Timestamp.from(authorization.expiresAt()))
                .param("reference", authorization.reference())
                .param("test", authorization.test())
                .param("caller", request.caller())
                .param("key", request.key())
                .update();
    }

    Optional<Authorization> find(Counter counter, AuthorizationId id) {
        if (!AuthorizationId.isId(id.value())) return Optional.empty();
        return database.sql("""
                        select * from redemption.authorization
                        where id = :id and point_of_sale = :place and test = :test""")
                .param("id", id.value())
                .param("place", counter.pointOfSale().value())
                .param("test", counter.test())
                .query(StoredAuthorizations::authorization)
                .optional();
    }

    Optional<AuthorizationId> askedUnder(String caller, String key) {
        return database.sql("select id from redemption.authorization where caller = :caller and key = :key")
                .param("caller", caller)
                .param("key", key)
                .query(String.class)
                .optional()
                .map(AuthorizationId::new);
    }

    void captured(AuthorizationId authorization, RedemptionId redemption) {
        database.sql("insert into redemption.capture (authorization_id, redemption_id) values (:id, :redemption)")
                .param("id", authorization.value())
                .param("redemption", redemption.value())
                .update();
    }

    Optional<RedemptionId> redemptionOf(AuthorizationId authorization) {
        return database.sql("select redemption_id from redemption.capture where authorization_id = :id")
                .param("id", authorization.value())
                .query(String.class)
                .optional()
                .map(RedemptionId::new);
    }

    private static Authorization authorization(ResultSet row, int index) throws SQLException {
        var unit = Unit.valueOf(row.getString("unit"));
        var available = row.getObject("available", Long.class);
        return new Authorization(
                new AuthorizationId(row.getString("id")),
                new HoldId(row.getObject("hold_id", UUID.class)),
                new HolderId(row.getObject("holder_id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                new PointOfSaleId(row.getString("point_of_sale")),
                new BenefitCode(row.getString("benefit")),
                new SchoolYear(row.getInt("year")),
                new Amount(unit, row.getLong("held")),
                new Money(row.getLong("price")),
                new Money(row.getLong("holder_pays")),
                new Money(row.getLong("reimbursable")),
                available == null ? null : new Amount(unit, available),
                row.getTimestamp("placed_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("reference"),
                row.getBoolean("test"));
    }
}
