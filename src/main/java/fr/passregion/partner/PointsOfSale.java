package fr.passregion.partner;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private final SecureRandom random = new SecureRandom();

    PointsOfSale(JdbcClient sql) {
        this.sql = sql;
    }

    PointOfSaleId add(PartnerId partner, String name, String town) {
        var id = randomId();
        sql.sql("insert into partner.point_of_sale (id, partner, name, town) values (:id, :partner, :name, :town)")
                .param("id", id.value())
                .param("partner", partner.value())
                .param("name", name)
                .param("town", town)
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
