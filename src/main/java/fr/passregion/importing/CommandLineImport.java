package fr.passregion.importing;

import fr.passregion.importing.ImportReport.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Takes files in from the command line, {@code --import=FILE} once for each, says what came of every line, and ends the
 * application: with 1 when a file as a whole was refused, with 0 otherwise.
 */
@Component
class CommandLineImport implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CommandLineImport.class);

    private final List<Register> registers;
    private final StoredImports imports;
    private final ImportRun run;
    private final ConfigurableApplicationContext application;

    CommandLineImport(
            List<Register> registers,
            StoredImports imports,
            ImportRun run,
            ConfigurableApplicationContext application) {
        this.registers = registers;
        this.imports = imports;
        this.run = run;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var files = arguments.getOptionValues("import");
        if (files == null || files.isEmpty()) return;
        var areAllTaken =
                files.stream().map(Path::of).map(this::take).toList().stream().allMatch(this::isTaken);
        System.exit(SpringApplication.exit(application, () -> areAllTaken ? 0 : 1));
    }

    /** Reads one file to its end and gives the report. */
    ImportReport take(Path file) {
        try {
            var content = Files.readAllBytes(file);
            var register = registerOf(content);
            var name = String.valueOf(file.getFileName());
            var id = imports.keep(register, name, content, "ligne de commande");
            run.run(id);
            var report = imports.find(register, id).orElseThrow();
            say(report);
            return report;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private boolean isTaken(ImportReport report) {
        return report.state() == State.DONE;
    }

    /** The register that understands the file; the first one says why, when none does. */
    private Register registerOf(byte[] content) {
        return registers.stream()
                .filter(register ->
                        RegisterFile.read(content, register.formats()) instanceof RegisterFile.Reading.Understood)
                .findFirst()
                .orElse(registers.getFirst());
    }

    private static void say(ImportReport report) {
        var tally = report.tally();
        LOG.info(
                "{} [{}] : {} lignes : {} nouvelles, {} changées, {} inchangées, {} laissées de côté, {} refusées. {}",
                report.fileName(),
                report.format(),
                report.total(),
                tally.added(),
                tally.changed(),
                tally.unchanged(),
                tally.setAside(),
                tally.refused(),
                report.refusal());
        report.remarks().forEach(remark -> LOG.info("  ligne {} : {}", remark.line(), remark.why()));
    }
}
