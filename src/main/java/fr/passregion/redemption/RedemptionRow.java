package fr.passregion.redemption;

import fr.passregion.partner.PartnerId;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.redemption.DebitOutcome.Booked;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A redemption as the database keeps it. */
final class RedemptionRow {

    private RedemptionRow() {}

    static Redemption redemption(ResultSet row, int index) throws SQLException {
        return new Redemption(
                new RedemptionId(row.getString("id")),
                row.getString("receipt"),
                new HolderId(row.getObject("holder_id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                new PointOfSaleId(row.getString("point_of_sale")),
                new BenefitCode(row.getString("benefit")),
                new SchoolYear(row.getInt("year")),
                new Amount(unit(row), row.getLong("debited")),
                new Money(row.getLong("price")),
                new Money(row.getLong("holder_pays")),
                new Money(row.getLong("reimbursable")),
                row.getTimestamp("booked_at").toInstant(),
                row.getString("reference"),
                row.getBoolean("test"));
    }

    static Booked booked(ResultSet row, int index) throws SQLException {
        var available = row.getObject("available", Long.class);
        return new Booked(redemption(row, index), available == null ? null : new Amount(unit(row), available));
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return Unit.valueOf(row.getString("unit"));
    }
}
