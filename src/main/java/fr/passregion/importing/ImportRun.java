package fr.passregion.importing;

import fr.passregion.importing.ImportReport.Remark;
import fr.passregion.importing.ImportReport.State;
import fr.passregion.importing.RegisterFile.Reading;
import fr.passregion.importing.RegisterFile.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a file in, some lines at a time. Lines, counts and remarks of a handful are written together: whoever takes over
 * after a breakdown goes on with the next one.
 */
@Component
class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final int HANDFUL = 50;
    private static final int LAST_ATTEMPT = 2;

    private final List<Register> registers;
    private final ImportBooks books;
    private final TransactionTemplate transaction;

    ImportRun(List<Register> registers, ImportBooks books, TransactionTemplate transaction) {
        this.registers = registers;
        this.books = books;
        this.transaction = transaction;
    }

    /** Runs it as a job: a third failure is the last, and is written in the report. */
    void attempt(ImportId id, int failuresBefore) {
        try {
            run(id);
        } catch (RuntimeException fault) {
            if (failuresBefore < LAST_ATTEMPT) throw fault;
            LOG.error("Import {} is given up", id, fault);
            books.close(
                    id, State.BROKEN, "L’import s’est arrêté par notre faute. Les lignes déjà comptées sont prises.");
        }
    }

    void run(ImportId id) {
        var content = books.content(id);
        if (content.isEmpty()) return;
        var report = books.report(id).orElseThrow();
        switch (RegisterFile.read(content.get(), formats(report.register()))) {
            case Reading.NotUnderstood not -> books.close(id, State.REFUSED, not.why());
            case Reading.Understood file -> {
                books.begin(id, file.format().name(), file.rows().size());
                takeFrom(id, file, report.tally());
                books.close(id, State.DONE, "");
            }
        }
    }

    private void takeFrom(ImportId id, Reading.Understood file, Tally before) {
        var format = file.format();
        var rows = file.rows();
        var firstLines = new HashMap<String, Integer>();
        rows.subList(0, before.done()).forEach(row -> notSeen(firstLines, format, row));
        var tally = before;
        for (var start = before.done(); start < rows.size(); start += HANDFUL) {
            var handful = rows.subList(start, Math.min(start + HANDFUL, rows.size()));
            var soFar = tally;
            tally = transaction.execute(status -> take(id, format, handful, firstLines, soFar));
        }
    }

    private Tally take(
            ImportId id, RegisterFormat format, List<Row> handful, Map<String, Integer> firstLines, Tally before) {
        var tally = before;
        for (var row : handful) {
            var outcome = outcome(format, row, firstLines);
            tally = tally.with(outcome);
            remark(id, row.number(), outcome);
        }
        books.progress(id, tally);
        return tally;
    }

    private static Outcome outcome(RegisterFormat format, Row row, Map<String, Integer> firstLines) {
        var line = row.line();
        if (line.isEmpty()) return new Outcome.Refused(row.fault());
        if (!notSeen(firstLines, format, row))
            return new Outcome.Refused(
                    "Le fichier en parle déjà à la ligne %d.".formatted(firstLines.get(format.key(line.get()))));
        return format.take(line.get());
    }

    private static boolean notSeen(Map<String, Integer> firstLines, RegisterFormat format, Row row) {
        var key = row.line().map(format::key).orElse("");
        return key.isEmpty() || firstLines.putIfAbsent(key, row.number()) == null;
    }

    private void remark(ImportId id, int line, Outcome outcome) {
        switch (outcome) {
            case Outcome.Refused refused -> books.remark(id, new Remark(line, true, refused.why()));
            case Outcome.SetAside aside -> books.remark(id, new Remark(line, false, aside.why()));
            case Outcome.Added added -> {}
            case Outcome.Changed changed -> {}
            case Outcome.Unchanged unchanged -> {}
        }
    }

    private List<? extends RegisterFormat> formats(String register) {
        return registers.stream()
                .filter(each -> each.path().equals(register))
                .findFirst()
                .orElseThrow()
                .formats();
    }
}
