package fr.passregion.partner;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.passregion.database.Journey;
import fr.passregion.database.Journey.Answer;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Columns;
import fr.passregion.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The points of sale that were asked for, kept in memory until anything of them changes. Whoever changes them moves the
 * revision in the same transaction, and every question reads it first: what is answered was true when it was asked.
 */
@Repository
class KnownPlaces {

    /** What was read under one revision or later; all of it is forgotten with the revision. */
    private record Memory(long revision, Map<PointOfSaleId, KnownPlace> places) {}

    private record Row(PointOfSale place, boolean suspended, KnownPlace.@Nullable Dated agreement) {}

    private final JdbcClient sql;
    private volatile Memory memory = new Memory(Long.MIN_VALUE, Map.of());

    KnownPlaces(JdbcClient sql) {
        this.sql = sql;
    }

    /** The terms of those of these points of sale that exist. */
    Answer<Map<PointOfSaleId, PlaceTerms>> termsAt(Journey journey, Collection<PointOfSaleId> ids, LocalDate day) {
        return journey.ask("select number from partner.revision", Map.of(), (row, index) -> row.getLong("number"))
                .map(revision -> termsAt(current(revision.getFirst()).places(), ids, day));
    }

    private Map<PointOfSaleId, PlaceTerms> termsAt(
            Map<PointOfSaleId, KnownPlace> known, Collection<PointOfSaleId> ids, LocalDate day) {
        var missing =
                ids.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        if (!missing.isEmpty()) known.putAll(read(missing));
        return ids.stream()
                .distinct()
                .map(known::get)
                .filter(Objects::nonNull)
                .collect(toMap(place -> place.place().id(), place -> place.on(day)));
    }

    private Memory current(long revision) {
        var known = memory;
        if (known.revision() == revision) return known;
        var empty = new Memory(revision, new ConcurrentHashMap<>());
        memory = empty;
        return empty;
    }

    private Map<PointOfSaleId, KnownPlace> read(List<PointOfSaleId> ids) {
        return sql
                .sql("""
                select s.*, p.suspended_at, a.from_day, a.until_day, b.benefit, b.tariff_cents
                  from partner.point_of_sale s
                  join partner.partner p on p.id = s.partner
                  left join partner.agreement a on a.partner = p.id
                  left join partner.agreed_benefit b on b.agreement = a.id
                 where s.id = any(:ids)
                 order by b.benefit, a.signed_at desc, a.id
                """)
                .param("ids", Columns.of(ids).texts(PointOfSaleId::value))
                .query(KnownPlaces::row)
                .list()
                .stream()
                .collect(groupingBy(row -> row.place().id()))
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, entry -> place(entry.getValue())));
    }

    private static KnownPlace place(List<Row> rows) {
        var first = rows.getFirst();
        var agreements =
                rows.stream().map(Row::agreement).filter(Objects::nonNull).toList();
        return new KnownPlace(first.place(), first.suspended(), agreements);
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(PointsOfSale.read(row, index), row.getTimestamp("suspended_at") != null, agreement(row));
    }

    private static KnownPlace.@Nullable Dated agreement(ResultSet row) throws SQLException {
        var benefit = row.getString("benefit");
        if (benefit == null) return null;
        return new KnownPlace.Dated(
                new AgreedBenefit(new BenefitCode(benefit), Money.cents(row.getLong("tariff_cents"))),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }
}
