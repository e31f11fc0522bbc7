package fr.passregion.matching;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an Excel workbook, formulas by their last value, dates by what they say. */
final class Spreadsheet {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]");

    private Spreadsheet() {}

    static Grid read(byte[] content) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS);
                var stream = workbook.getFirstSheet().openStream()) {
            for (var each = stream.iterator(); each.hasNext(); ) {
                rows.add(texts(each.next()));
                if (rows.size() > ListFile.MOST_LINES + 1) throw new RefusedList(Refusal.TOO_MANY_LINES);
            }
        } catch (RuntimeException broken) { // the library tells a damaged workbook in many ways
            throw new RefusedList(Refusal.BROKEN);
        }
        return Grid.of(rows);
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        for (var column = 0; column < Math.min(row.getCellCount(), Grid.MOST_COLUMNS); column++)
            texts.add(row.getOptionalCell(column).map(Spreadsheet::text).orElse(""));
        return texts;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isDate(cell)) return date(cell);
        return Optional.ofNullable(cell.getText()).orElse("");
    }

    private static String date(Cell cell) {
        try {
            return cell.asDate().toLocalDate().toString();
        } catch (DateTimeException beyondTheCalendar) {
            return "";
        }
    }

    private static boolean isDate(Cell cell) {
        var known = cell.getDataFormatId();
        if (known != null && known >= 14 && known <= 17) return true;
        var format = cell.getDataFormatString();
        if (format == null) return false;
        var letters = QUOTED.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        return letters.contains("y") || letters.contains("a") && letters.contains("j") || letters.contains("d/m");
    }
}
