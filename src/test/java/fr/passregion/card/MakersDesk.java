package fr.passregion.card;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.api.OpenPGPDetachedSignatureProcessor;
import org.bouncycastle.openpgp.api.OpenPGPKeyReader;
import org.bouncycastle.openpgp.api.OpenPGPMessageProcessor;

/** What the card maker does with a file: opens it with its own secret key, and believes the Region's signature alone. */
public final class MakersDesk {

    private static final Path KEYS = Path.of("docs/card-batches");

    private MakersDesk() {}

    static byte[] bytes(CardBatches.Archive archive) {
        var bytes = new ByteArrayOutputStream();
        try {
            archive.writeTo(bytes);
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
        return bytes.toByteArray();
    }

    /** The list of the cards in it. */
    public static String csv(CardBatches.Archive archive) {
        try {
            return open(bytes(archive)).entrySet().stream()
                    .filter(file -> file.getKey().endsWith(".csv"))
                    .map(file -> new String(file.getValue(), UTF_8))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException | PGPException fault) {
            throw new AssertionError(fault);
        }
    }

    /** The files by their names, in their order. */
    public static Map<String, byte[]> open(byte[] sealed) throws IOException, PGPException {
        var secret = new OpenPGPKeyReader().parseKey(Files.readString(KEYS.resolve("demo-card-maker-secret.asc")));
        try (var clear =
                new OpenPGPMessageProcessor().addDecryptionKey(secret).process(new ByteArrayInputStream(sealed))) {
            return unzip(clear.readAllBytes());
        }
    }

    static boolean believes(byte[] manifest, byte[] signature) throws IOException, PGPException {
        var region = new OpenPGPKeyReader().parseCertificate(Files.readString(KEYS.resolve("demo-region-public.asc")));
        var signatures = new OpenPGPDetachedSignatureProcessor()
                .addVerificationCertificate(region)
                .addSignatures(new ByteArrayInputStream(signature))
                .process(new ByteArrayInputStream(manifest));
        return signatures.size() == 1 && signatures.getFirst().isValid();
    }

    static Map<String, byte[]> unzip(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }
}
