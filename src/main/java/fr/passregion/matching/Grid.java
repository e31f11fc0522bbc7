package fr.passregion.matching;

import java.util.ArrayList;
import java.util.List;

/** A table without meaning yet: rows of as many cells as its widest has, blank rows left out. */
record Grid(List<List<String>> rows) {

    static final int MOST_COLUMNS = 100;

    static Grid of(List<List<String>> read) throws RefusedList {
        var filled = read.stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        if (filled.isEmpty()) throw new RefusedList(Refusal.EMPTY);
        var width = filled.stream().mapToInt(List::size).max().orElseThrow();
        if (width > MOST_COLUMNS || width < 2) throw new RefusedList(Refusal.NOT_A_LIST);
        return new Grid(filled.stream().map(row -> widened(row, width)).toList());
    }

    private static List<String> widened(List<String> row, int width) {
        var cells = new ArrayList<String>(width);
        for (var cell : row) cells.add(cell.strip());
        while (cells.size() < width) cells.add("");
        return List.copyOf(cells);
    }

    int width() {
        return rows.getFirst().size();
    }

    /** Whether the first row names the columns: a pupil's would hold a birth date. */
    boolean hasTitles() {
        return rows.getFirst().stream().allMatch(cell -> WrittenDate.parse(cell).isEmpty());
    }

    List<String> titles() {
        return hasTitles() ? rows.getFirst() : List.of();
    }

    List<List<String>> body() {
        return hasTitles() ? rows.subList(1, rows.size()) : rows;
    }
}
