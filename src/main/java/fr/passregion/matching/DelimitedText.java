package fr.passregion.matching;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Text in columns: CSV as Excel saves it in France, in UTF-8 or not, or what was copied from a sheet. */
final class DelimitedText {

    private DelimitedText() {}

    static Grid read(byte[] content) throws IOException {
        var text = text(content);
        if (text.indexOf('\0') >= 0) throw new RefusedList(Refusal.NOT_A_LIST);
        var rows = new ArrayList<List<String>>();
        try (var records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (var record : records) {
                rows.add(record.getFields());
                if (rows.size() > ListFile.MOST_LINES + 1) throw new RefusedList(Refusal.TOO_MANY_LINES);
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new RefusedList(Refusal.BROKEN);
        }
        return Grid.of(rows);
    }

    private static String text(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    /** Whichever of the three usual ones the first line has most of. */
    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        return Stream.of('\t', ';', ',')
                .max(Comparator.comparingLong(
                        each -> first.chars().filter(letter -> letter == each).count()))
                .orElse(';');
    }
}
