package fr.passregion.card;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.passregion.shared.SafeCell;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * One card of a batch as it leaves: its line of the file and what is to be known of its photo.
 *
 * @param institution the establishment whose parcel it is in; null where it goes home
 */
record BatchLine(
        UUID card,
        String contents,
        Picture picture,
        @Nullable String institution) {

    static final String[] COLUMNS = {
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

    /** A photo that a batch bears; the bytes are its owner’s. */
    record Picture(UUID id, String sha256, int bytes) {

        String path() {
            return "photos/" + id + ".jpg";
        }
    }

    static BatchLine of(int batch, BatchCard card) {
        var jpeg = card.photo().jpeg();
        return new BatchLine(
                card.card().id(),
                csv(line(batch, card)),
                new Picture(card.photo().id(), DigestUtils.sha256Hex(jpeg), jpeg.length),
                card.delivery() == Delivery.INSTITUTION ? card.uai().value() : null);
    }

    static String csv(String... cells) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(cells);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String[] line(int batch, BatchCard card) {
        var holder = card.holder();
        return new String[] {
            Integer.toString(batch),
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
            LAYOUT
        };
    }
}
