package fr.passregion.card;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.passregion.card.BatchLine.Picture;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The clear archive of a batch: one CSV line a card, the photos it names, and a manifest with the SHA-256 of each file and
 * its signature. The same cards always give the same bytes.
 */
record BatchFile(int number, Instant madeAt, List<BatchLine> lines) {

    /** Archives date their entries; the true date is in the manifest, and bytes must not depend on a zone. */
    private static final LocalDateTime SAME_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    static final String MANIFEST = "manifeste.sha256";

    /** Whoever keeps the photos. */
    interface Album {
        byte[] jpeg(Picture picture);
    }

    String name() {
        return "lot-%06d".formatted(number);
    }

    /** Commits to every byte of the batch: its digest is the batch’s own. */
    byte[] manifest() {
        var text = new StringBuilder(head());
        text.append(line(DigestUtils.sha256Hex(csv()), name() + ".csv"));
        for (var line : lines)
            text.append(line(line.picture().sha256(), line.picture().path()));
        return text.toString().getBytes(UTF_8);
    }

    /** Stored, not compressed: photos are already, and another version of the compressor would give other bytes. */
    void writeTo(OutputStream out, byte[] signature, Album album) throws IOException {
        try (var zip = new ZipOutputStream(out, UTF_8)) {
            put(zip, MANIFEST, manifest());
            put(zip, MANIFEST + ".asc", signature);
            put(zip, name() + ".csv", csv());
            for (var line : lines) put(zip, line.picture().path(), checked(line.picture(), album));
        }
    }

    /** The lines with # are read by people, and passed over by « sha256sum ». */
    private String head() {
        var home = lines.stream().filter(line -> line.institution() == null).count();
        return """
                # Pass'Région, lot %d
                # produit le : %s
                # cartes : %d
                # à domicile : %d
                # en établissement : %d
                # photos : %d
                # octets des photos : %d
                """.formatted(number, madeAt, lines.size(), home, lines.size() - home, lines.size(), photoBytes());
    }

    private long photoBytes() {
        return lines.stream().mapToLong(line -> line.picture().bytes()).sum();
    }

    private byte[] csv() {
        return lines.stream()
                .map(BatchLine::contents)
                .collect(Collectors.joining("", BatchLine.csv(BatchLine.COLUMNS), ""))
                .getBytes(UTF_8);
    }

    private static String line(String sha256, String path) {
        return sha256 + "  " + path + "\n";
    }

    private static byte[] checked(Picture picture, Album album) {
        var jpeg = album.jpeg(picture);
        if (!DigestUtils.sha256Hex(jpeg).equals(picture.sha256()))
            throw new IllegalStateException("The photo " + picture.id() + " is no longer the one that left");
        return jpeg;
    }

    private static void put(ZipOutputStream zip, String path, byte[] bytes) throws IOException {
        var sum = new CRC32();
        sum.update(bytes);
        var entry = new ZipEntry(path);
        entry.setTimeLocal(SAME_TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }
}
