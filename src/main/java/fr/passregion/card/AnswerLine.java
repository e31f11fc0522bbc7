package fr.passregion.card;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One line of the card maker's answer, as it was written. */
record AnswerLine(long line, String batch, String number, String result, String reason, String tracking) {

    static final List<String> COLUMNS = List.of("numero_lot", "numero_carte", "resultat", "motif", "suivi");

    /** Several of the largest batches: nobody sends more, and a file that says more is no answer. */
    static final int MOST = 20_000;

    private static final int TEXT_LIMIT = 200;
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cntrl}+");

    /** What the card maker says of a card. */
    enum Result {
        MADE,
        SENT,
        REJECTED
    }

    /** Reads a whole answer; a file without its columns, or no CSV at all, throws {@link CsvParseException}. */
    static List<AnswerLine> readAll(byte[] csv) {
        var rows =
                CsvReader.builder().fieldSeparator(';').allowUnclosedQuote(false).ofNamedCsvRecord(text(csv)).stream()
                        .limit(MOST + 1L)
                        .toList();
        if (rows.isEmpty() || !rows.getFirst().getHeader().containsAll(COLUMNS))
            throw new CsvParseException("The columns are not " + String.join(";", COLUMNS));
        if (rows.size() > MOST) throw new CsvParseException("More than " + MOST + " lines");
        return rows.stream().map(AnswerLine::of).toList();
    }

    /** As people and spreadsheets write it: 12, 000012 or lot-000012; zero, which no batch is, for anything else. */
    int batchNumber() {
        var digits = batch.toLowerCase(Locale.ROOT).replaceFirst("^lot-", "");
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }

    Optional<Result> outcome() {
        return switch (result.toLowerCase(Locale.ROOT)) {
            case "produite" -> Optional.of(Result.MADE);
            case "expediee", "expédiée" -> Optional.of(Result.SENT);
            case "rejetee", "rejetée" -> Optional.of(Result.REJECTED);
            default -> Optional.empty();
        };
    }

    private static AnswerLine of(NamedCsvRecord row) {
        return new AnswerLine(
                row.getStartingLineNumber(),
                field(row, "numero_lot"),
                field(row, "numero_carte"),
                field(row, "resultat"),
                field(row, "motif"),
                field(row, "suivi"));
    }

    private static String field(NamedCsvRecord row, String column) {
        var text =
                UNSEEN.matcher(row.findField(column).orElse("")).replaceAll(" ").strip();
        return text.length() <= TEXT_LIMIT ? text : text.substring(0, TEXT_LIMIT);
    }

    /** UTF-8, with or without its mark, or what Windows writes. */
    private static String text(byte[] csv) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(csv, Charset.forName("windows-1252"));
        }
    }
}
