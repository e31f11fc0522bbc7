package fr.passregion.ordering;

import fr.passregion.identity.OpaqueKey;
import fr.passregion.ordering.EnrolmentChecks.Filter;
import fr.passregion.shared.Columns;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Uai;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The table of orders: reads, locks and writes them. What may happen to an order is decided elsewhere. */
@Component
class OrderBook {

    private static final String HANDLED = "consent in ('NOT_NEEDED', 'GIVEN')";

    private final JdbcClient database;

    OrderBook(JdbcClient database) {
        this.database = database;
    }

    Optional<OrderView> find(OrderId id) {
        return one(
                database.sql("select * from ordering.pass_order where id = ?").param(id.value()));
    }

    /** Waits for whoever else is changing this order. */
    Optional<OrderView> lock(OrderId id) {
        return one(database.sql("select * from ordering.pass_order where id = ? for update")
                .param(id.value()));
    }

    Optional<OrderView> of(HolderId holder, SchoolYear year) {
        return one(database.sql("select * from ordering.pass_order where holder_id = ? and year = ?")
                .params(holder.value(), year.firstYear()));
    }

    Set<HolderId> whoOrdered(SchoolYear year, Collection<HolderId> holders) {
        return database.sql(
                        "select holder_id from ordering.pass_order where year = :year and holder_id = any(:holders)")
                .param("year", year.firstYear())
                .param("holders", Columns.of(holders).uuids(HolderId::value))
                .query((row, number) -> new HolderId(row.getObject("holder_id", UUID.class)))
                .set();
    }

    Optional<OrderView> latestOf(HolderId holder) {
        return one(database.sql("select * from ordering.pass_order where holder_id = ? order by year desc limit 1")
                .param(holder.value()));
    }

    Optional<OrderView> byPhoto(UUID photo) {
        return one(database.sql("select * from ordering.pass_order where photo_id = ?")
                .param(photo));
    }

    Optional<OrderView> byConsent(OpaqueKey token) {
        return one(database.sql("select * from ordering.pass_order where consent_token = ?")
                .param(token.hash()));
    }

    List<OrderView> of(Uai institution, Filter enrolment) {
        return database.sql("select * from ordering.pass_order where uai = ? and enrolment = ? and " + HANDLED
                        + " order by enrolment_since, id")
                .params(institution.value(), enrolment.name())
                .query(OrderRows::order)
                .list();
    }

    Map<Filter, Long> counts(Uai institution) {
        var counts = database.sql("select enrolment, count(*) as orders from ordering.pass_order where uai = ? and "
                        + HANDLED + " group by enrolment")
                .param(institution.value())
                .query((row, number) -> Map.entry(Filter.valueOf(row.getString("enrolment")), row.getLong("orders")))
                .list();
        return counts.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<OrderView> photosPending(int limit) {
        return database.sql("select * from ordering.pass_order where photo = 'PENDING' and " + HANDLED
                        + " order by photo_since, id limit ?")
                .param(limit)
                .query(OrderRows::order)
                .list();
    }

    long countPhotosPending() {
        return database.sql("select count(*) from ordering.pass_order where photo = 'PENDING' and " + HANDLED)
                .query(Long.class)
                .single();
    }

    /** Until the end of the transaction, nobody else places an order for this birth date or this e-mail address. */
    void holdPerson(String birthDate, String email) {
        for (var lock : List.of("birth:" + birthDate, "email:" + email))
            database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0)) is null")
                    .param(lock)
                    .query(Boolean.class)
                    .single();
    }

    void insert(OrderView order, @Nullable OpaqueKey consentToken) {
        values(database.sql("""
                        insert into ordering.pass_order (id, holder_id, year, uai, institution_name, kind, track, diploma,
                            photo_id, delivery, consent, consent_since, consent_token,
                            enrolment, enrolment_since, enrolment_reason, photo, photo_since, photo_reason, placed_at)
                        values (:id, :holder, :year, :uai, :name, :kind, :track, :diploma,
                            :photoId, :delivery, :consent, :consentSince, :token,
                            :enrolment, :enrolmentSince, :enrolmentReason, :photo, :photoSince, :photoReason, :placedAt)
                        """), order)
                .param("holder", order.holder().value())
                .param("year", order.year().firstYear())
                .param("delivery", order.delivery().name())
                .param("token", consentToken == null ? null : consentToken.hash())
                .param("placedAt", at(order.placedAt()))
                .update();
    }

    void update(OrderView order) {
        values(database.sql("""
                        update ordering.pass_order
                        set uai = :uai, institution_name = :name, kind = :kind, track = :track, diploma = :diploma,
                            photo_id = :photoId, consent = :consent, consent_since = :consentSince,
                            enrolment = :enrolment, enrolment_since = :enrolmentSince, enrolment_reason = :enrolmentReason,
                            photo = :photo, photo_since = :photoSince, photo_reason = :photoReason
                        where id = :id
                        """), order).update();
    }

    private static StatementSpec values(StatementSpec statement, OrderView order) {
        var enrolment = CheckColumns.of(order.enrolmentCheck());
        var photo = CheckColumns.of(order.photoCheck());
        var consent = CheckColumns.of(order.consent(), order.placedAt());
        return statement
                .param("id", order.id().value())
                .param("uai", order.choice().institution().value())
                .param("name", order.institutionName())
                .param("kind", order.kind().name())
                .param("track", order.choice().track().value())
                .param("diploma", order.choice().diploma())
                .param("photoId", order.photo())
                .param("consent", consent.state())
                .param("consentSince", at(consent.since()))
                .param("enrolment", enrolment.state())
                .param("enrolmentSince", at(enrolment.since()))
                .param("enrolmentReason", enrolment.reason())
                .param("photo", photo.state())
                .param("photoSince", at(photo.since()))
                .param("photoReason", photo.reason());
    }

    private static Optional<OrderView> one(StatementSpec statement) {
        return statement.query(OrderRows::order).optional();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
