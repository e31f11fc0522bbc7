package fr.passregion.redemption;

import fr.passregion.partner.PartnerId;
import fr.passregion.redemption.DebitOutcome.Booked;
import fr.passregion.shared.HolderId;
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

    static final String ADD = """
            insert into redemption.redemption
                (id, receipt, holder_id, partner_id, point_of_sale, benefit, year, allotment_id, transfer_id,
                 unit, debited, price, holder_pays, reimbursable, available, booked_at, reference, test, card_id, act, trace)
            select * from unnest(:id::text[], :receipt::text[], :holder::uuid[], :partner::uuid[], :place::text[],
                :benefit::text[], :year::int[], :allotment::uuid[], :transfer::uuid[], :unit::text[],
                :debited::bigint[], :price::bigint[], :holderPays::bigint[], :reimbursable::bigint[],
                :available::bigint[], :bookedAt::timestamptz[], :reference::text[], :test::boolean[], :card::uuid[], :act::text[],
                :trace::text[])
            """;

    private final JdbcClient database;

    StoredRedemptions(JdbcClient database) {
        this.database = database;
    }

    void addAll(List<RedemptionEntry> entries) {
        if (entries.isEmpty()) return;
        database.sql(ADD).params(RedemptionRow.columns(entries)).update();
    }

    @Override
    public Optional<Redemption> find(RedemptionId id) {
        return database.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(RedemptionRow::redemption)
                .optional();
    }

    @Override
    public Optional<Redemption> byReceipt(String receipt) {
        return database.sql(SELECT + "where receipt = :receipt")
                .param("receipt", receipt)
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
                          and (:status::text is null or :status = case
                                (select coalesce(sum(refunded), 0) from redemption.refund f where f.redemption_id = redemption.id)
                                when 0 then 'BOOKED' when debited then 'REFUNDED' else 'PARTLY_REFUNDED' end)
                          and (:afterTime::timestamptz is null or (booked_at, id) < (:afterTime, :afterId))
                        """ + NEWEST_FIRST + "limit :limit")
                .param("place", query.counter().pointOfSale().value())
                .param("test", query.counter().test())
                .param("from", timestamp(query.from()))
                .param("until", timestamp(query.until()))
                .param(
                        "benefit",
                        query.benefit() == null ? null : query.benefit().value())
                .param("status", query.status() == null ? null : query.status().name())
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
