package fr.passregion.institution;

import fr.passregion.institution.EstablishmentDesk.Standing;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.Siret;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a sheet from a row of establishments with {@code standing} and {@code tracks} beside it. */
final class SheetRow {

    private SheetRow() {}

    static Sheet read(ResultSet row, int number) throws SQLException {
        var siret = row.getString("siret");
        return new Sheet(
                institution(row),
                row.getString("official_name"),
                row.getString("nicknames"),
                row.getString("address"),
                siret == null ? null : new Siret(siret),
                position(row),
                row.getString("source"));
    }

    private static Institution institution(ResultSet row) throws SQLException {
        return new Institution(
                new Uai(row.getString("uai")),
                row.getString("name"),
                InstitutionKind.valueOf(row.getString("kind")),
                Institution.Contract.valueOf(row.getString("contract")),
                row.getString("town"),
                row.getString("postcode"),
                standing(row) == Standing.AFFILIATED,
                tracks(row));
    }

    /** How it stood on the day the row was asked for. */
    static Standing standing(ResultSet row) throws SQLException {
        return Standing.valueOf(row.getString("standing"));
    }

    private static Set<TrackCode> tracks(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("tracks").getArray())
                .map(TrackCode::new)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Sheet.@Nullable Position position(ResultSet row) throws SQLException {
        var latitude = row.getDouble("latitude");
        return row.wasNull() ? null : new Sheet.Position(latitude, row.getDouble("longitude"));
    }
}
