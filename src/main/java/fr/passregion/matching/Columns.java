package fr.passregion.matching;

import fr.passregion.matching.Aside.Reason;
import fr.passregion.shared.Uai;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a table has what: the place of each column that is known, counted from 0. */
record Columns(Map<Column, Integer> places) {

    /** « MARTIN-DUPONT Léa »: words without a small letter, then the rest. */
    private static final Pattern FULL_NAME = Pattern.compile("((?:[^\\p{Ll}\\s]{2,}\\s+)+)(\\S.*)");

    Columns {
        places = Map.copyOf(places);
    }

    /** The columns that these titles tell, if they tell enough. */
    static Optional<Columns> told(List<String> titles) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (var place = 0; place < titles.size(); place++)
            for (var column : Column.values()) if (column.isNamed(titles.get(place))) places.putIfAbsent(column, place);
        return Optional.of(new Columns(places)).filter(Columns::areEnough);
    }

    boolean areEnough() {
        var isNamed = places.containsKey(Column.FULL_NAME)
                || places.containsKey(Column.LAST_NAME) && places.containsKey(Column.FIRST_NAME);
        return isNamed && places.containsKey(Column.BIRTH_DATE);
    }

    boolean fit(int width) {
        return areEnough() && places.values().stream().allMatch(place -> place >= 0 && place < width);
    }

    PupilList read(Grid grid, Uai institution) throws RefusedList {
        var body = grid.body();
        if (body.isEmpty()) throw new RefusedList(Refusal.EMPTY);
        var numbers = new HashSet<String>();
        var lines = new Lines();
        for (var row : body) {
            var number = cell(row, Column.INE);
            if (!number.isEmpty() && !numbers.add(number)) throw new RefusedList(Refusal.SAME_INE_TWICE);
            read(row, institution, lines);
        }
        return lines.list(null).withoutRepeats();
    }

    private void read(List<String> row, Uai institution, Lines lines) {
        var code = cell(row, Column.INSTITUTION);
        if (!code.isEmpty() && !Uai.parse(code).filter(institution::equals).isPresent()) {
            lines.aside(Reason.ELSEWHERE);
            return;
        }
        var name = name(row);
        lines.pupil(
                name.last(),
                name.first(),
                WrittenDate.parse(cell(row, Column.BIRTH_DATE)),
                cell(row, Column.GROUP),
                !cell(row, Column.LEFT).isEmpty());
    }

    private record Name(String last, String first) {}

    private Name name(List<String> row) {
        if (places.containsKey(Column.LAST_NAME) && places.containsKey(Column.FIRST_NAME))
            return new Name(cell(row, Column.LAST_NAME), cell(row, Column.FIRST_NAME));
        var full = FULL_NAME.matcher(cell(row, Column.FULL_NAME));
        return full.matches() ? new Name(full.group(1).strip(), full.group(2)) : new Name("", "");
    }

    private String cell(List<String> row, Column column) {
        var place = places.get(column);
        return place == null ? "" : row.get(place);
    }
}
