package fr.passregion.account.web;

import fr.passregion.account.web.PrintedView.Table;
import fr.passregion.account.web.PrintedView.Value;
import fr.passregion.privacy.DataFile.Chapter;
import fr.passregion.shared.French;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Puts what a data file holds into the words of paper: days and times as people say them, pictures as pictures. */
final class PrintedValues {

    private static final int COLUMNS_ON_PAPER = 5;
    private static final String JPEG = "/9j/";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}.*[+-]\\d{2}:\\d{2}");

    private final ZoneId zone;

    PrintedValues(ZoneId zone) {
        this.zone = zone;
    }

    Table table(Chapter chapter) {
        var names = chapter.rows()
                .valueStream()
                .findFirst()
                .map(row -> List.copyOf(row.propertyNames()))
                .orElse(List.of());
        var rows = chapter.rows().valueStream().map(this::values).toList();
        var wide = names.size() <= COLUMNS_ON_PAPER
                && rows.size() > 1
                && rows.stream().flatMap(List::stream).allMatch(PrintedValues::isShort);
        return new Table(printable(chapter.title()), names, rows, wide);
    }

    private List<Value> values(JsonNode row) {
        return row.valueStream().map(this::value).toList();
    }

    private Value value(JsonNode node) {
        if (node.isString() && node.asString().startsWith(JPEG)) {
            return new Value(
                    List.of(), "data:image/jpeg;base64," + node.asString().replaceAll("\\s", ""));
        }
        return new Value(lines(node).toList(), null);
    }

    private static boolean isShort(Value value) {
        return value.picture() == null
                && value.lines().size() <= 1
                && value.lines().stream().allMatch(line -> line.length() <= 60);
    }

    /** A list is told one element a line; of an object what it says, without the names of its fields. */
    private Stream<String> lines(JsonNode node) {
        if (node.isArray()) return node.valueStream().flatMap(this::lines);
        if (node.isObject() && node.size() == 1) return lines(node.iterator().next());
        if (node.isObject()) return Stream.of(sentence(node));
        if (node.isNull()) return Stream.of("—");
        if (node.isBoolean()) return Stream.of(node.asBoolean() ? "oui" : "non");
        return printable(spoken(node.asString())).lines();
    }

    /** One step of a trace: the rule, then what was found. */
    private static String sentence(JsonNode step) {
        var said = Stream.of("rule", "found")
                .filter(step::hasNonNull)
                .map(name -> step.get(name).asString())
                .toList();
        return printable(said.isEmpty() ? step.toString() : String.join("\u00a0: ", said));
    }

    private String spoken(String text) {
        if (DAY.matcher(text).matches()) return French.date(LocalDate.parse(text));
        if (!MOMENT.matcher(text).matches()) return text;
        return French.moment(OffsetDateTime.parse(text).atZoneSameInstant(zone));
    }

    /** Without what a page of print cannot hold: what people typed may carry it. */
    private static String printable(String text) {
        return text.replace('\u202F', '\u00A0').replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\n]]", " ");
    }
}
