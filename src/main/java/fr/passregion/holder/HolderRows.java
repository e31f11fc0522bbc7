package fr.passregion.holder;

import fr.passregion.identity.AccountId;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.Language;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Reads dossiers from the rows of their tables. */
final class HolderRows {

    private HolderRows() {}

    static Holder holder(ResultSet row, int number) throws SQLException {
        return new Holder(
                new HolderId(row.getObject("id", UUID.class)),
                new CaseNumber(row.getString("case_number")),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getObject("birth_date", LocalDate.class),
                contact(row),
                Language.ofCode(row.getString("language")));
    }

    static Bearer bearer(ResultSet row, int number) throws SQLException {
        return new Bearer(
                new HolderId(row.getObject("id", UUID.class)),
                row.getString("first_name"),
                row.getObject("birth_date", LocalDate.class));
    }

    static Guardian guardian(ResultSet row, int number) throws SQLException {
        return new Guardian(row.getString("name"), row.getString("email"), row.getString("phone"));
    }

    static Enrolment enrolment(ResultSet row, int number) throws SQLException {
        return new Enrolment(
                new SchoolYear(row.getInt("year")),
                new Uai(row.getString("uai")),
                row.getString("institution_name"),
                InstitutionKind.valueOf(row.getString("kind")),
                new TrackCode(row.getString("track")),
                row.getString("diploma"));
    }

    private static Contact contact(ResultSet row) throws SQLException {
        var address = new Contact.Address(
                row.getString("line1"), row.getString("line2"), row.getString("postcode"), row.getString("town"));
        return new Contact(row.getString("email"), row.getString("phone"), address);
    }
}
