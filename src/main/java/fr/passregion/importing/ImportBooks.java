package fr.passregion.importing;

import fr.passregion.importing.ImportReport.Remark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of imports: files under way, counts, and why lines were left out. */
@Repository
class ImportBooks {

    private static final int LATEST = 20;

    private final JdbcClient sql;
    private final Clock clock;

    ImportBooks(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void open(ImportId id, String register, String fileName, byte[] content, String startedBy) {
        sql.sql("""
                insert into importing.import (id, register, file_name, content, started_by, started_at)
                values (:id, :register, :file, :content, :by, :now)
                """)
                .param("id", id.value())
                .param("register", register)
                .param("file", fileName)
                .param("content", content)
                .param("by", startedBy)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** What is still to do; empty once it is over. */
    Optional<byte[]> content(ImportId id) {
        return sql.sql("select content from importing.import where id = :id and content is not null")
                .param("id", id.value())
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    void begin(ImportId id, String format, int total) {
        sql.sql("update importing.import set state = 'RUNNING', format = :format, total = :total where id = :id")
                .param("id", id.value())
                .param("format", format)
                .param("total", total)
                .update();
    }

    void progress(ImportId id, Tally tally) {
        sql.sql("""
                update importing.import set added = :added, changed = :changed, unchanged = :unchanged,
                       set_aside = :aside, refused = :refused
                 where id = :id
                """)
                .param("id", id.value())
                .param("added", tally.added())
                .param("changed", tally.changed())
                .param("unchanged", tally.unchanged())
                .param("aside", tally.setAside())
                .param("refused", tally.refused())
                .update();
    }

    void remark(ImportId id, Remark remark) {
        sql.sql("insert into importing.line_report (import, line, fate, why) values (:id, :line, :fate, :why)")
                .param("id", id.value())
                .param("line", remark.line())
                .param("fate", remark.isRefusal() ? "REFUSED" : "SET_ASIDE")
                .param("why", remark.why())
                .update();
    }

    /** The file goes, the report stays. */
    void close(ImportId id, ImportReport.State state, String refusal) {
        sql.sql("""
                update importing.import set state = :state, refusal = :refusal, finished_at = :now, content = null
                 where id = :id
                """)
                .param("id", id.value())
                .param("state", state.name())
                .param("refusal", refusal)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    Optional<ImportReport> report(ImportId id) {
        var remarks = sql.sql("select line, fate, why from importing.line_report where import = :id order by line")
                .param("id", id.value())
                .query((row, number) ->
                        new Remark(row.getInt("line"), row.getString("fate").equals("REFUSED"), row.getString("why")))
                .list();
        return sql.sql("select * from importing.import where id = :id")
                .param("id", id.value())
                .query((row, number) -> report(row, remarks))
                .optional();
    }

    List<ImportReport> latest(String register) {
        return sql.sql("select * from importing.import where register = :register order by started_at desc limit :most")
                .param("register", register)
                .param("most", LATEST)
                .query((row, number) -> report(row, List.of()))
                .list();
    }

    private ImportReport report(ResultSet row, List<Remark> remarks) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new ImportReport(
                new ImportId(row.getObject("id", UUID.class)),
                row.getString("register"),
                row.getString("file_name"),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).atZoneSameInstant(clock.getZone()),
                finished == null ? null : finished.atZoneSameInstant(clock.getZone()),
                ImportReport.State.valueOf(row.getString("state")),
                row.getString("format"),
                row.getString("refusal"),
                row.getInt("total"),
                new Tally(
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getInt("set_aside"),
                        row.getInt("refused")),
                remarks);
    }
}
