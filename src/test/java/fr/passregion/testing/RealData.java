package fr.passregion.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** The official files that tests read as they are, found in the {@code shared/data} folder beside the checkout. */
public final class RealData {

    private static final Path FOLDER = Path.of("shared", "data");

    private RealData() {}

    /** The file of that name; its absence is a failure with its remedy, never a test left out. */
    public static Path file(String name) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var file = folder.resolve(FOLDER).resolve(name);
            if (Files.isRegularFile(file)) return file;
        }
        throw new AssertionError(
                "%s/%s was found neither beside the checkout nor above it: put the folder of official files there, as shared/data"
                        .formatted(FOLDER, name));
    }
}
