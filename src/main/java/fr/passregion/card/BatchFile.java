package fr.passregion.card;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.passregion.shared.SafeCell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The archive for the card maker: one CSV line a card, the photos it names, and a manifest with the SHA-256 of each file.
 * The same cards always give the same bytes.
 */
record BatchFile(int number, List<BatchCard> cards) {

    private static final String[] COLUMNS = {
        "numero_lot",
        "numero_dossier",
        "numero_carte",
        "nom",
        "prenom",
        "date_naissance",
        "etablissement",
        "livraison",
        "adresse",
        "photo_ref",
        "qr",
        "version_charte"
    };
    /** The drawing of the card, agreed with the card maker. */
    private static final String LAYOUT = "1";

    /** Archives date their entries; the true date is in the batch, and bytes must not depend on it. */
    private static final LocalDateTime SAME_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    String name() {
        return "lot-%06d".formatted(number);
    }

    byte[] zip() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(name() + ".csv", csv().getBytes(UTF_8));
        for (var card : cards)
            files.put("photos/" + card.photoName(), card.photo().jpeg());
        files.put("manifeste.sha256", manifest(files).getBytes(UTF_8));
        return zip(files);
    }

    private String csv() {
        var text = new StringWriter();
        var writer = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF);
        try (var csv = writer.build(text)) {
            csv.writeRecord(COLUMNS);
            for (var card : cards) csv.writeRecord(line(card));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private List<String> line(BatchCard card) {
        var holder = card.holder();
        return List.of(
                Integer.toString(number),
                SafeCell.of(holder.caseNumber().value()),
                card.card().number().digits(),
                SafeCell.of(holder.lastName()),
                SafeCell.of(holder.firstName()),
                holder.birthDate().toString(),
                SafeCell.of(card.institution()),
                card.delivery().name(),
                SafeCell.of(card.address()),
                card.photoName(),
                card.qr(),
                LAYOUT);
    }

    private static String manifest(Map<String, byte[]> files) {
        var lines = new StringBuilder();
        files.forEach((name, bytes) -> lines.append(DigestUtils.sha256Hex(bytes))
                .append("  ")
                .append(name)
                .append('\n'));
        return lines.toString();
    }

    private static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(SAME_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
