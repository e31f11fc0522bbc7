package fr.passregion.settlement.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.passregion.shared.Balance;
import fr.passregion.shared.SafeCell;
import fr.passregion.shared.Unit;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A partner’s debits as a file for its accounts: it opens in a French spreadsheet, and names no young person. */
record DebitFile(List<LineView> lines) {

    /** Without it a spreadsheet does not see that the file is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    byte[] bytes() {
        var text = new StringWriter().append(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(
                    "Jour",
                    "Heure",
                    "Point de vente",
                    "Avantage",
                    "Reçu",
                    "Sur le Pass",
                    "Unité",
                    "Remboursé",
                    "État",
                    "Relevé",
                    "Opération");
            for (var line : lines) csv.writeRecord(cells(line));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(LineView line) {
        var statement = line.statement();
        return List.of(
                line.when().toLocalDate().toString(),
                line.when().toLocalTime().withNano(0).toString(),
                SafeCell.of(line.place()),
                SafeCell.of(line.benefit()),
                SafeCell.of(line.receipt()),
                quantity(line),
                unit(line.taken().unit()),
                euros(line.owed()),
                statement == null ? waiting(line) : StateView.of(statement).label(),
                statement == null ? "" : SafeCell.of(statement.number()),
                line.refund() ? "Annulation" : "Débit");
    }

    private static String waiting(LineView line) {
        return line.refund() ? "À déduire" : "À demander";
    }

    private static String quantity(LineView line) {
        var taken = line.taken().unit() == Unit.EUR
                ? euros(Balance.of(line.taken().money()))
                : "" + line.taken().quantity();
        return line.refund() ? "-" + taken : taken;
    }

    private static String unit(Unit unit) {
        return switch (unit) {
            case EUR -> "euros";
            case TICKET -> "places";
            case ENTRY -> "entrées";
        };
    }

    /** « 1234,50 » or « -8,00 », as a French spreadsheet reads a number. */
    private static String euros(Balance balance) {
        var cents = Math.abs(balance.cents());
        return "%s%d,%02d".formatted(balance.isNegative() ? "-" : "", cents / 100, cents % 100);
    }
}
