package fr.passregion.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes a file in as the command does, without ending the application. */
@Component
public class ImportAtOnce {

    private final CommandLineImport command;
    private final List<Register> registers;

    ImportAtOnce(CommandLineImport command, List<Register> registers) {
        this.command = command;
        this.registers = registers;
    }

    Register register(String path) {
        return registers.stream()
                .filter(register -> register.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    public ImportReport take(Path file) {
        return command.take(file);
    }

    /** Takes in a file made for the occasion. */
    public ImportReport take(String content) {
        try {
            var file = Files.createTempFile("register-", ".csv");
            Files.writeString(file, content);
            return command.take(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
