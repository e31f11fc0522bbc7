package fr.passregion.partner;

import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.PartnerKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks in the network's books: what is not agreed upon today, or is suspended, is not there. */
@Service
@Transactional(readOnly = true)
class StoredLocator implements Locator {

    private static final String OPEN_TODAY = """
            with place as (
                select s.*, p.kind, array_agg(distinct b.benefit order by b.benefit) benefits,
                       2 * 6371 * asin(sqrt(power(sin(radians(s.latitude - :latitude::float8) / 2), 2)
                           + cos(radians(:latitude::float8)) * cos(radians(s.latitude))
                           * power(sin(radians(s.longitude - :longitude::float8) / 2), 2))) km
                  from partner.point_of_sale s
                  join partner.partner p on p.id = s.partner and p.suspended_at is null
                  join partner.agreement a on a.partner = p.id and :today between a.from_day and a.until_day
                  join partner.agreed_benefit b on b.agreement = a.id
                 group by s.id, p.kind)
            """;

    private final JdbcClient sql;
    private final Towns towns;
    private final UnmetWishes wishes;
    private final Clock clock;

    StoredLocator(JdbcClient sql, Towns towns, UnmetWishes wishes, Clock clock) {
        this.sql = sql;
        this.towns = towns;
        this.wishes = wishes;
        this.clock = clock;
    }

    @Override
    public List<Place> find(Wanted wanted) {
        var town = wanted.town();
        var benefit = wanted.benefit();
        return from(wanted.from(), """
                select * from place
                 where (:latitude::float8 is null or km <= :within or km is null and lower(town) = lower(:town))
                   and (:benefit::text is null or :benefit = any(benefits))
                   and (not :wheelchair or wheelchair)
                 order by km, name, id limit :most
                """)
                .param("town", town == null ? "" : town.name())
                .param("within", wanted.withinKilometres())
                .param("benefit", benefit == null ? null : benefit.value())
                .param("wheelchair", wanted.wheelchair())
                .param("most", MOST)
                .query(StoredLocator::read)
                .list();
    }

    @Override
    public Optional<Place> find(PointOfSaleId id) {
        return from(null, "select * from place where id = :id")
                .param("id", id.value())
                .query(StoredLocator::read)
                .optional();
    }

    @Override
    public List<Town> towns(String typed) {
        return towns.find(typed);
    }

    @Override
    public Stream<Town> largestTowns() {
        return towns.largest();
    }

    @Override
    @Transactional
    public void recordUnmet(Wanted wanted) {
        var town = wanted.town();
        if (town != null) wishes.count(town, wanted.benefit());
    }

    @Override
    public List<UnmetWish> unmet(int days) {
        return wishes.ofTheLast(days);
    }

    private JdbcClient.StatementSpec from(@Nullable Position middle, String statement) {
        return sql.sql(OPEN_TODAY + statement)
                .param("today", LocalDate.now(clock))
                .param("latitude", middle == null ? null : middle.latitude())
                .param("longitude", middle == null ? null : middle.longitude());
    }

    private static Place read(ResultSet row, int number) throws SQLException {
        return new Place(
                new PointOfSaleId(row.getString("id")),
                row.getString("name"),
                PartnerKind.valueOf(row.getString("kind")),
                Stream.of((String[]) row.getArray("benefits").getArray())
                        .map(BenefitCode::new)
                        .toList(),
                row.getString("address"),
                row.getString("town"),
                row.getString("website"),
                row.getString("opening"),
                row.getObject("wheelchair", Boolean.class),
                position(row),
                row.getObject("km", Double.class));
    }

    private static @Nullable Position position(ResultSet row) throws SQLException {
        var latitude = row.getObject("latitude", Double.class);
        var longitude = row.getObject("longitude", Double.class);
        return latitude == null || longitude == null ? null : new Position(latitude, longitude);
    }
}
