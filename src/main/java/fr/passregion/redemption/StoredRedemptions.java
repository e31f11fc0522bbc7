package fr.passregion.redemption;

import fr.passregion.partner.PartnerId;
import fr.passregion.redemption.DebitOutcome.Booked;
import fr.passregion.shared.Amount;
import fr.passregion.shared.HolderId;
import fr.passregion.wallet.Transfer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The redemptions in their append-only table. */
@Component
class StoredRedemptions implements Redemptions, Journal {

    private static final String SELECT = "select * from redemption.redemption ";
    private static final String NEWEST_FIRST = " order by booked_at desc, id desc ";

    private final JdbcClient database;

    StoredRedemptions(JdbcClient database) {
        this.database = database;
    }

    void add(Redemption redemption, Transfer transfer, @Nullable Amount available) {
        database.sql("""
                        insert into redemption.redemption
                            (id, receipt, holder_id, partner_id, point_of_sale, benefit, year, allotment_id, transfer_id,
                             unit, debited, price, holder_pays, reimbursable, available, booked_at, reference, test)
                        values (:id, :receipt, :holder, :partner, :place, :benefit, :year, :allotment, :transfer,
                                :unit, :debited, :price, :holderPays, :reimbursable, :available, :bookedAt, :reference, :test)
                        """)
                .param("id", redemption.id().value())
                .param("receipt", redemption.receipt())
                .param("holder", redemption.holder().value())
                .param("partner", redemption.partner().value())
                .param("place", redemption.pointOfSale().value())
                .param("benefit", redemption.benefit().value())
                .param("year", redemption.year().firstYear())
                .param("allotment", transfer.debitAccount())
                .param("transfer", transfer.id().value())
                .param("unit", redemption.debited().unit().name())
                .param("debited", redemption.debited().quantity())
                .param("price", redemption.price().cents())
                .param("holderPays", redemption.holderPays().cents())
                .param("reimbursable", redemption.reimbursable().cents())
                .param("available", available == null ? null : available.quantity())
                .param("bookedAt", Timestamp.from(redemption.bookedAt()))
                .param("reference", redemption.reference())
                .param("test", redemption.test())
                .update();
    }

    @Override
    public Optional<Redemption> find(RedemptionId id) {
        return database.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(RedemptionRow::redemption)
                .optional();
    }

    @Override
    public List<Redemption> findAll(Collection<RedemptionId> ids) {
        if (ids.isEmpty()) return List.of();
        return database.sql(SELECT + "where id in (:ids)" + NEWEST_FIRST)
                .param("ids", ids.stream().map(RedemptionId::value).toList())
                .query(RedemptionRow::redemption)
                .list();
    }

    @Override
    public List<Redemption> ofHolder(HolderId holder, int limit) {
        return database.sql(SELECT + "where holder_id = :holder" + NEWEST_FIRST + "limit :limit")
                .param("holder", holder.value())
                .param("limit", limit)
                .query(RedemptionRow::redemption)
                .list();
    }

    @Override
    public List<Redemption> ofPartner(PartnerId partner, Instant from, Instant until) {
        return database.sql(SELECT + """
                        where partner_id = :partner and not test and booked_at >= :from and booked_at < :until
                        """ + NEWEST_FIRST)
                .param("partner", partner.value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(RedemptionRow::redemption)
                .list();
    }

    @Override
    public Optional<Booked> find(Counter counter, RedemptionId id) {
        return database.sql(SELECT + "where id = :id and point_of_sale = :place and test = :test")
                .param("id", id.value())
                .param("place", counter.pointOfSale().value())
                .param("test", counter.test())
                .query(RedemptionRow::booked)
                .optional();
    }

    @Override
    public List<Booked> list(Query query) {
        var after = query.after();
        return database.sql(SELECT + """
                        where point_of_sale = :place and test = :test
                          and (:from::timestamptz is null or booked_at >= :from)
                          and (:until::timestamptz is null or booked_at < :until)
                          and (:benefit::text is null or benefit = :benefit)
                          and (:afterTime::timestamptz is null or (booked_at, id) < (:afterTime, :afterId))
                        """ + NEWEST_FIRST + "limit :limit")
                .param("place", query.counter().pointOfSale().value())
                .param("test", query.counter().test())
                .param("from", timestamp(query.from()))
                .param("until", timestamp(query.until()))
                .param(
                        "benefit",
                        query.benefit() == null ? null : query.benefit().value())
                .param("afterTime", timestamp(after == null ? null : after.bookedAt()))
                .param("afterId", after == null ? null : after.id().value())
                .param("limit", query.limit())
                .query(RedemptionRow::booked)
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }
}
