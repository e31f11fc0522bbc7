package fr.passregion.redemption;

import fr.passregion.partner.PartnerId;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.redemption.DebitOutcome.Booked;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Columns;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** The columns of many. */
    static Map<String, Object> columns(List<RedemptionEntry> entries) {
        var ledger = Columns.of(entries);
        var rows = Columns.of(entries.stream().map(RedemptionEntry::redemption).toList());
        var values = new HashMap<String, Object>();
        values.put("id", rows.texts(row -> row.id().value()));
        values.put("receipt", rows.texts(Redemption::receipt));
        values.put("holder", rows.uuids(row -> row.holder().value()));
        values.put("partner", rows.uuids(row -> row.partner().value()));
        values.put("place", rows.texts(row -> row.pointOfSale().value()));
        values.put("benefit", rows.texts(row -> row.benefit().value()));
        values.put("year", rows.numbers(row -> (long) row.year().firstYear()));
        values.put("allotment", ledger.uuids(entry -> entry.allotment().value()));
        values.put("transfer", ledger.uuids(entry -> entry.transfer().value()));
        values.put("unit", rows.texts(row -> row.debited().unit().name()));
        values.put("debited", rows.numbers(row -> row.debited().quantity()));
        values.put("price", rows.numbers(row -> row.price().cents()));
        values.put("holderPays", rows.numbers(row -> row.holderPays().cents()));
        values.put("reimbursable", rows.numbers(row -> row.reimbursable().cents()));
        values.put(
                "available",
                ledger.numbers(entry ->
                        entry.available() == null ? null : entry.available().quantity()));
        values.put("bookedAt", rows.texts(row -> row.bookedAt().toString()));
        values.put("reference", rows.texts(Redemption::reference));
        values.put("test", rows.flags(Redemption::test));
        values.put("card", ledger.uuids(RedemptionEntry::card));
        values.put("act", ledger.texts(RedemptionEntry::act));
        values.put("trace", ledger.texts(RedemptionEntry::trace));
        return values;
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return Unit.valueOf(row.getString("unit"));
    }
}
