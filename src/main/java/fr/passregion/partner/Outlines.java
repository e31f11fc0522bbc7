package fr.passregion.partner;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The departments of the Region as lines on a map, « contours », each a ring of positions. */
public final class Outlines {

    private static final List<List<Position>> ALL = read();

    private Outlines() {}

    public static List<List<Position>> all() {
        return ALL;
    }

    private static List<List<Position>> read() {
        var file = Objects.requireNonNull(Outlines.class.getResourceAsStream("departments.csv"));
        try (var rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(file)) {
            return rows.stream().map(row -> ring(row.getField("outline"))).toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static List<Position> ring(String outline) {
        return Stream.of(outline.split(" "))
                .map(pair -> pair.split(","))
                .map(pair -> new Position(Double.parseDouble(pair[0]), Double.parseDouble(pair[1])))
                .toList();
    }
}
