package fr.passregion.holder;

import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Uai;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The enrolments of two years beside each other, in their table. */
@Component
class StoredEnrolments implements Enrolments {

    private static final String IN_BOTH =
            "exists (select from holder.enrolment n where n.holder_id = e.holder_id and n.year = :year)";

    private final JdbcClient database;

    StoredEnrolments(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Enrolled> notYetIn(SchoolYear year, Uai formerly) {
        return database.sql("""
                        select h.*, e.* from holder.enrolment e join holder.holder h on h.id = e.holder_id
                         where e.uai = :uai and e.year = :before and not """ + " " + IN_BOTH + " order by h.last_name, h.first_name, h.id")
                .param("uai", formerly.value())
                .param("before", year.previous().firstYear())
                .param("year", year.firstYear())
                .query((row, number) -> new Enrolled(HolderRows.holder(row, number), HolderRows.enrolment(row, number)))
                .list();
    }

    @Override
    public long alreadyIn(SchoolYear year, Uai formerly) {
        return database.sql("select count(*) from holder.enrolment e where e.uai = :uai and e.year = :before and "
                        + IN_BOTH)
                .param("uai", formerly.value())
                .param("before", year.previous().firstYear())
                .param("year", year.firstYear())
                .query(Long.class)
                .single();
    }
}
