package fr.passregion.partner;

import fr.passregion.partner.Partners.NewPlace;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The places where partners take the Pass. */
@Repository
class PointsOfSale {

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 16;

    private final JdbcClient sql;
    private final Towns towns;
    private final SecureRandom random = new SecureRandom();

    PointsOfSale(JdbcClient sql, Towns towns) {
        this.sql = sql;
        this.towns = towns;
    }

    /** What is not said of the place is taken from the register its partner comes from, and its position from its town. */
    PointOfSaleId add(PartnerId partner, NewPlace place) {
        var id = randomId();
        var position = place.position();
        var middle = towns.only(place.town()).map(Town::middle).orElse(null);
        sql.sql("""
                insert into partner.point_of_sale
                       (id, partner, name, town, address, website, opening, wheelchair, latitude, longitude)
                select :id, p.id, :name, :town, coalesce(nullif(:address, ''), case when p.town = :town then p.address end, ''), p.website, :opening, :wheelchair,
                       coalesce(:latitude::float8, case when p.town = :town then p.latitude end, :townLatitude::float8),
                       coalesce(:longitude::float8, case when p.town = :town then p.longitude end, :townLongitude::float8)
                  from partner.partner p where p.id = :partner
                """)
                .param("id", id.value())
                .param("partner", partner.value())
                .param("name", place.name())
                .param("town", place.town())
                .param("address", place.address())
                .param("opening", place.opening())
                .param("wheelchair", place.wheelchair(), Types.BOOLEAN)
                .param("latitude", position == null ? null : position.latitude())
                .param("longitude", position == null ? null : position.longitude())
                .param("townLatitude", middle == null ? null : middle.latitude())
                .param("townLongitude", middle == null ? null : middle.longitude())
                .update();
        return id;
    }

    Optional<PointOfSale> find(PointOfSaleId id) {
        return sql.sql("select * from partner.point_of_sale where id = :id")
                .param("id", id.value())
                .query(PointsOfSale::read)
                .optional();
    }

    List<PointOfSale> of(PartnerId partner) {
        return sql.sql("select * from partner.point_of_sale where partner = :partner order by name, id")
                .param("partner", partner.value())
                .query(PointsOfSale::read)
                .list();
    }

    static PointOfSale read(ResultSet row, int number) throws SQLException {
        return new PointOfSale(
                new PointOfSaleId(row.getString("id")),
                new PartnerId(row.getObject("partner", UUID.class)),
                row.getString("name"),
                row.getString("town"));
    }

    private PointOfSaleId randomId() {
        var code = new StringBuilder("pos_");
        for (var i = 0; i < LENGTH; i++) code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return new PointOfSaleId(code.toString());
    }
}
