package fr.passregion.importing;

import java.util.Map;

/** One line of an official file: its number as an editor shows it, and its values by column. */
public record Line(int number, Map<String, String> values) {

    /** The value without the spaces around it; empty when the file has no such column. */
    public String text(String column) {
        return values.getOrDefault(column, "").strip();
    }
}
