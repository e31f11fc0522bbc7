package fr.passregion.badge.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.passregion.badge.Badge;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The badges that open, for an access system that takes files: numbers alone. */
record BadgeFile(List<Badge> badges) {

    byte[] bytes() {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord("badge", "etat");
            badges.forEach(badge -> csv.writeRecord(badge.number(), badge.opens() ? "actif" : "inactif"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
