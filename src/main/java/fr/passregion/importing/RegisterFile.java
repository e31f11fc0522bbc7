package fr.passregion.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an official file as it was published: text in UTF-8 with or without mark, separated by semicolons. */
final class RegisterFile {

    /** The largest file taken, in bytes: the whole national directory weighs less. */
    static final int MOST_BYTES = 64 * 1024 * 1024;

    private RegisterFile() {}

    /** A file that was understood, or the sentence that says why not. */
    sealed interface Reading {

        record Understood(RegisterFormat format, List<Row> rows) implements Reading {}

        record NotUnderstood(String why) implements Reading {}
    }

    /** A line of the file, not yet matched with the columns. */
    record Row(List<String> headers, int number, List<String> values) {

        /** Empty when it has not as many values as there are columns. */
        Optional<Line> line() {
            if (values.size() != headers.size()) return Optional.empty();
            var byColumn = new LinkedHashMap<String, String>();
            for (var i = 0; i < headers.size(); i++) byColumn.put(headers.get(i), values.get(i));
            return Optional.of(new Line(number, byColumn));
        }

        String fault() {
            return "%d valeurs au lieu de %d.".formatted(values.size(), headers.size());
        }
    }

    static Reading read(byte[] content, Collection<? extends RegisterFormat> formats) {
        if (content.length == 0) return new Reading.NotUnderstood("Le fichier est vide.");
        if (content.length > MOST_BYTES)
            return new Reading.NotUnderstood("Le fichier est trop lourd\u00a0: 64\u00a0Mo au plus.");
        var text = text(content);
        if (text == null)
            return new Reading.NotUnderstood(
                    "Ce n’est pas un fichier de texte en UTF-8. Enregistrez-le au format CSV, encodage UTF-8.");
        try (var records = CsvReader.builder()
                .fieldSeparator(';')
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .ofCsvRecord(text)) {
            return recognise(records.stream().toList(), formats);
        } catch (CsvParseException | IOException | UncheckedIOException broken) {
            return new Reading.NotUnderstood("Le fichier est abîmé\u00a0: un guillemet ou une ligne n’a pas de fin.");
        }
    }

    private static @Nullable String text(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            if (text.indexOf('\0') >= 0) return null;
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    private static Reading recognise(List<CsvRecord> records, Collection<? extends RegisterFormat> formats) {
        if (records.isEmpty()) return new Reading.NotUnderstood("Le fichier est vide.");
        var headers = records.getFirst().getFields().stream().map(String::strip).toList();
        if (new HashSet<>(headers).size() < headers.size())
            return new Reading.NotUnderstood("Deux colonnes portent le même nom.");
        var format = formats.stream()
                .filter(each -> headers.containsAll(each.columns()))
                .max(Comparator.comparingInt(each -> each.columns().size()));
        if (format.isEmpty()) return new Reading.NotUnderstood(whatIsMissing(headers, formats));
        return new Reading.Understood(format.get(), rows(headers, records.subList(1, records.size())));
    }

    private static List<Row> rows(List<String> headers, List<CsvRecord> records) {
        return records.stream()
                .map(record -> new Row(headers, Math.toIntExact(record.getStartingLineNumber()), record.getFields()))
                .toList();
    }

    private static String whatIsMissing(List<String> headers, Collection<? extends RegisterFormat> formats) {
        var nearest = formats.stream()
                .min(Comparator.comparingLong(each -> missing(headers, each).size()))
                .orElseThrow();
        var missing = missing(headers, nearest);
        if (missing.size() > nearest.columns().size() / 2)
            return "Les colonnes de ce fichier ne sont celles d’aucun format connu.";
        return "Il manque des colonnes au format «\u00a0%s\u00a0»\u00a0: %s."
                .formatted(nearest.name(), String.join(", ", missing));
    }

    private static List<String> missing(List<String> headers, RegisterFormat format) {
        return format.columns().stream()
                .filter(column -> !headers.contains(column))
                .sorted()
                .toList();
    }
}
