package fr.passregion.holder;

import fr.passregion.shared.HolderId;
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
    public List<Enrolled> in(SchoolYear year, Uai institution, String wanted, int most) {
        var number = CaseNumber.parse(wanted).map(CaseNumber::value).orElse("");
        return database.sql("""
                        select h.*, e.* from holder.enrolment e join holder.holder h on h.id = e.holder_id
                         where e.uai = :uai and e.year = :year
                           and (h.case_number = :number or starts_with(lower(h.last_name), lower(:wanted))
                                or starts_with(lower(h.last_name || ' ' || h.first_name), lower(:wanted))
                                or starts_with(lower(h.first_name || ' ' || h.last_name), lower(:wanted)))
                         order by h.last_name, h.first_name, h.id limit :most
                        """)
                .param("uai", institution.value())
                .param("year", year.firstYear())
                .param("number", number)
                .param("wanted", wanted)
                .param("most", most)
                .query((row, line) -> new Enrolled(HolderRows.holder(row, line), HolderRows.enrolment(row, line)))
                .list();
    }

    @Override
    public List<Enrolled> preparingDiplomas(SchoolYear year, Uai institution) {
        return database.sql("""
                        select h.*, e.* from holder.enrolment e join holder.holder h on h.id = e.holder_id
                         where e.uai = :uai and e.year = :year and e.diploma is not null
                         order by h.last_name, h.first_name, h.id
                        """)
                .param("uai", institution.value())
                .param("year", year.firstYear())
                .query((row, line) -> new Enrolled(HolderRows.holder(row, line), HolderRows.enrolment(row, line)))
                .list();
    }

    /** Of two at once the second finds it changed. */
    boolean change(HolderId holder, Enrolment before, Enrolment after) {
        return database.sql("""
                        update holder.enrolment
                           set uai = :uai, institution_name = :name, kind = :kind, track = :track, diploma = :diploma
                         where holder_id = :holder and year = :year
                           and (uai, track, diploma) is not distinct from (:formerUai, :formerTrack, :formerDiploma)
                        """)
                        .param("holder", holder.value())
                        .param("year", after.year().firstYear())
                        .param("uai", after.institution().value())
                        .param("name", after.institutionName())
                        .param("kind", after.kind().name())
                        .param("track", after.track().value())
                        .param("diploma", after.diploma())
                        .param("formerUai", before.institution().value())
                        .param("formerTrack", before.track().value())
                        .param("formerDiploma", before.diploma())
                        .update()
                == 1;
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

    @Override
    public long count(SchoolYear year, Uai institution) {
        return database.sql("select count(*) from holder.enrolment where uai = :uai and year = :year")
                .param("uai", institution.value())
                .param("year", year.firstYear())
                .query(Long.class)
                .single();
    }
}
