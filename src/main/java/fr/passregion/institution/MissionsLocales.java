package fr.passregion.institution;

import fr.passregion.importing.Line;
import fr.passregion.institution.Draft.Place;
import fr.passregion.institution.Draft.Reading;
import fr.passregion.institution.Institution.Contract;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.Siret;
import fr.passregion.shared.Uai;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the list of missions locales, to which the State gives no UAI: each keeps a code of our own by its SIRET. */
@Component
class MissionsLocales {

    private final JdbcClient sql;

    MissionsLocales(JdbcClient sql) {
        this.sql = sql;
    }

    Reading read(Line line) {
        var siret = Siret.parse(line.text("siret"));
        var department = line.text("departement");
        if (siret.isEmpty())
            return new Reading.Wrong("Le SIRET «\u00a0%s\u00a0» est faux\u00a0: il tient lieu de code UAI."
                    .formatted(line.text("siret")));
        if (!department.matches("\\d{2}"))
            return new Reading.Wrong("Le département «\u00a0%s\u00a0» est faux.".formatted(department));
        var name = line.text("nom_court").isEmpty() ? line.text("commune") : line.text("nom_court");
        return new Reading.Read(new Draft(
                codeOf(siret.get(), department).value(),
                GoodCase.of(("MISSION LOCALE " + name).toUpperCase(Locale.FRANCE)),
                line.text("nom"),
                InstitutionKind.MISSION_LOCALE,
                Contract.NOT_CONCERNED,
                new Place("", "", line.text("commune"), ""),
                line.text("siret"),
                null));
    }

    private Uai codeOf(Siret siret, String department) {
        return sql.sql("select uai from institution.establishment where siret = :siret and uai like '8%'")
                .param("siret", siret.value())
                .query(String.class)
                .optional()
                .map(Uai::new)
                .orElseGet(() -> nextCode(department));
    }

    /** One at a time in the whole application, until the end of the transaction. */
    private Uai nextCode(String department) {
        sql.sql("select pg_advisory_xact_lock(hashtext('institution.internal-code'))")
                .query()
                .listOfRows();
        var number = sql.sql("""
                select coalesce(max(substr(uai, 4, 4)::int), 0) + 1 from institution.establishment where uai like :prefix
                """)
                .param("prefix", "8" + department + "%")
                .query(Integer.class)
                .single();
        return Uai.internal(department, number);
    }
}
