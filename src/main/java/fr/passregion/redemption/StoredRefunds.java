package fr.passregion.redemption;

import static java.util.stream.Collectors.groupingBy;

import fr.passregion.partner.PartnerId;
import fr.passregion.shared.Amount;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Money;
import fr.passregion.shared.Unit;
import fr.passregion.wallet.AllotmentId;
import fr.passregion.wallet.TransferId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The refunds in their append-only table. */
@Component
class StoredRefunds implements Refunds {

    private static final String SELECT = "select * from redemption.refund ";
    private static final String OLDEST_FIRST = " order by booked_at, id";

    private final JdbcClient database;

    StoredRefunds(JdbcClient database) {
        this.database = database;
    }

    /** Of two refunds of one debit at once, the second waits here until the first is done. */
    void waitForOthersOf(RedemptionId debit) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('redemption.refund ' || :debit, 0))::text")
                .param("debit", debit.value())
                .query(String.class)
                .single();
    }

    /** The debit's transfer in the ledger. */
    TransferId transferOf(RedemptionId debit) {
        return new TransferId(database.sql("select transfer_id from redemption.redemption where id = :debit")
                .param("debit", debit.value())
                .query(UUID.class)
                .single());
    }

    AllotmentId allotmentOf(RedemptionId debit) {
        return new AllotmentId(database.sql("select allotment_id from redemption.redemption where id = :debit")
                .param("debit", debit.value())
                .query(UUID.class)
                .single());
    }

    void add(Refund refund, TransferId reversal, String author) {
        var available = refund.available();
        database.sql("""
                        insert into redemption.refund
                            (id, redemption_id, holder_id, partner_id, transfer_id, unit, refunded, holder_share, reimbursable,
                             lapsed, available, reason, note, channel, author, booked_at, test)
                        values (:id, :debit, :holder, :partner, :transfer, :unit, :refunded, :holderShare, :reimbursable,
                                :lapsed, :available, :reason, :note, :channel, :author, :bookedAt, :test)
                        """)
                .param("id", refund.id().value())
                .param("debit", refund.redemption().value())
                .param("holder", refund.holder().value())
                .param("partner", refund.partner().value())
                .param("transfer", reversal.value())
                .param("unit", refund.refunded().unit().name())
                .param("refunded", refund.refunded().quantity())
                .param("holderShare", refund.holderShare().cents())
                .param("reimbursable", refund.reimbursable().cents())
                .param("lapsed", refund.lapsed())
                .param("available", available == null ? null : available.quantity())
                .param("reason", refund.reason().name())
                .param("note", refund.note())
                .param("channel", refund.channel().name())
                .param("author", author)
                .param("bookedAt", Timestamp.from(refund.bookedAt()))
                .param("test", refund.test())
                .update();
    }

    @Override
    public List<Refund> of(RedemptionId debit) {
        return database.sql(SELECT + "where redemption_id = :debit" + OLDEST_FIRST)
                .param("debit", debit.value())
                .query(StoredRefunds::read)
                .list();
    }

    @Override
    public Map<RedemptionId, List<Refund>> of(Collection<RedemptionId> debits) {
        if (debits.isEmpty()) return Map.of();
        return database
                .sql(SELECT + "where redemption_id = any(:debits)" + OLDEST_FIRST)
                .param("debits", debits.stream().map(RedemptionId::value).toArray(String[]::new))
                .query(StoredRefunds::read)
                .list()
                .stream()
                .collect(groupingBy(Refund::redemption));
    }

    @Override
    public List<Refund> ofPartner(PartnerId partner, Instant from) {
        return database.sql(SELECT + """
                        where partner_id = :partner and not test and booked_at >= :from order by booked_at desc, id""")
                .param("partner", partner.value())
                .param("from", Timestamp.from(from))
                .query(StoredRefunds::read)
                .list();
    }

    private static Refund read(ResultSet row, int index) throws SQLException {
        var unit = Unit.valueOf(row.getString("unit"));
        var available = row.getObject("available", Long.class);
        return new Refund(
                new RefundId(row.getString("id")),
                new RedemptionId(row.getString("redemption_id")),
                new HolderId(row.getObject("holder_id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                new Amount(unit, row.getLong("refunded")),
                Money.cents(row.getLong("holder_share")),
                Money.cents(row.getLong("reimbursable")),
                row.getBoolean("lapsed"),
                available == null ? null : new Amount(unit, available),
                RefundReason.valueOf(row.getString("reason")),
                row.getString("note"),
                RefundChannel.valueOf(row.getString("channel")),
                row.getTimestamp("booked_at").toInstant(),
                row.getBoolean("test"));
    }
}
