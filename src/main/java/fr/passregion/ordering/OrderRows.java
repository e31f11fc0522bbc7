package fr.passregion.ordering;

import fr.passregion.card.Delivery;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads orders from the rows of their table. */
final class OrderRows {

    private OrderRows() {}

    static OrderView order(ResultSet row, int number) throws SQLException {
        return new OrderView(
                new OrderId(row.getObject("id", UUID.class)),
                new HolderId(row.getObject("holder_id", UUID.class)),
                new SchoolYear(row.getInt("year")),
                choice(row),
                row.getString("institution_name"),
                InstitutionKind.valueOf(row.getString("kind")),
                row.getObject("photo_id", UUID.class),
                Delivery.valueOf(row.getString("delivery")),
                new CheckColumns(row.getString("consent"), instant(row, "consent_since"), null).consent(),
                check(row, "enrolment"),
                check(row, "photo"),
                instant(row, "placed_at"));
    }

    private static Choice choice(ResultSet row) throws SQLException {
        return new Choice(
                new Uai(row.getString("uai")), new TrackCode(row.getString("track")), row.getString("diploma"));
    }

    private static Check check(ResultSet row, String name) throws SQLException {
        return new CheckColumns(row.getString(name), instant(row, name + "_since"), row.getString(name + "_reason"))
                .check();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
