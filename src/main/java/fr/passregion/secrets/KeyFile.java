package fr.passregion.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key of an embedded database, made at the first start and readable by its owner alone. */
record KeyFile(Path file) {

    static KeyFile in(Path directory) {
        return new KeyFile(directory.resolve("secrets.key"));
    }

    String read() {
        try {
            if (Files.notExists(file)) create();
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException("The key of the secrets cannot be read: " + file, fault);
        }
    }

    /** Written beside and then moved: a start that is killed leaves no half key. */
    private void create() throws IOException {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "secrets", ".new");
        try {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            Files.writeString(draft, Base64.getEncoder().encodeToString(key), StandardOpenOption.SYNC);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // the one that is there serves
        } finally {
            Files.delete(draft);
        }
    }
}
