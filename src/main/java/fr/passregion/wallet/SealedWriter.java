package fr.passregion.wallet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** Writes lines, and at the end how many they were and a hash of all of them. */
final class SealedWriter {

    private final OutputStream target;
    private final MessageDigest all = DigestUtils.getSha256Digest();
    private final MessageDigest one = DigestUtils.getSha256Digest();
    private long lines;

    SealedWriter(OutputStream target) {
        this.target = target;
    }

    void line(Object... columns) {
        write(joined(columns));
    }

    /** A line that ends with its own hash, so that a fault in it is found on the spot. */
    void hashed(String line) {
        write(line + "\t" + HexFormat.of().formatHex(one.digest(line.getBytes(UTF_8))));
    }

    void seal() {
        write(joined("E", lines, HexFormat.of().formatHex(all.digest())));
    }

    private void write(String line) {
        var bytes = (line + "\n").getBytes(UTF_8);
        try {
            target.write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        all.update(bytes);
        lines++;
    }

    private static String joined(Object... columns) {
        var line = new StringBuilder();
        for (var column : columns) line.append(line.isEmpty() ? "" : "\t").append(column);
        return line.toString();
    }
}
