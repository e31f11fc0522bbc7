package fr.passregion.settlement;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.passregion.settlement.BankAnswers.Fault;
import fr.passregion.settlement.BankFileReading.Answer;
import fr.passregion.settlement.BankFileReading.Read;
import fr.passregion.settlement.BankFileReading.Unread;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a plain list, one payment a line: {@code EndToEndId;status;reason}, with or without that heading. */
final class AnswerListReader {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9/\\-?:().,'+ ]{1,35}");
    private static final int REASON = 140;

    /** How accountants write it; the statuses of ISO 20022 are understood as they are. */
    private static final Map<String, String> WORDS = Map.of(
            "ACCEPTED",
            "ACSC",
            "ACCEPTE",
            "ACSC",
            "PAYE",
            "ACSC",
            "PAID",
            "ACSC",
            "REJECTED",
            "RJCT",
            "REJETE",
            "RJCT",
            "REFUSE",
            "RJCT");

    private AnswerListReader() {}

    static BankFileReading read(byte[] file) {
        var answers = new ArrayList<Answer>();
        try (var rows = CsvReader.builder()
                .fieldSeparator(';')
                .commentStrategy(CommentStrategy.NONE)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text(file))) {
            for (var row : rows) {
                if (answers.isEmpty() && isHeading(row)) continue;
                if (!isAnswer(row)) return new Unread(Fault.NOT_UNDERSTOOD);
                answers.add(answer(row));
            }
        } catch (CsvParseException | IOException fault) {
            return new Unread(Fault.NOT_UNDERSTOOD);
        }
        return new Read(List.copyOf(answers), List.of());
    }

    private static boolean isHeading(CsvRecord row) {
        return row.getField(0).strip().equalsIgnoreCase("EndToEndId");
    }

    private static boolean isAnswer(CsvRecord row) {
        return row.getFieldCount() >= 2
                && REFERENCE.matcher(row.getField(0).strip()).matches()
                && BankVerdict.isKnown(status(row));
    }

    private static Answer answer(CsvRecord row) {
        var reason = row.getFieldCount() > 2 ? row.getField(2).strip() : "";
        return new Answer(
                row.getField(0).strip(),
                status(row),
                reason.isEmpty() ? null : reason.substring(0, Math.min(REASON, reason.length())));
    }

    private static String status(CsvRecord row) {
        var word = row.getField(1).strip().toUpperCase(Locale.ROOT).replace('É', 'E');
        return WORDS.getOrDefault(word, word);
    }

    /** UTF-8, or what French spreadsheets save when they do not. */
    private static String text(byte[] file) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }
}
