package fr.passregion.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One’s data as they are printed.
 *
 * @param health what touches health, on pages of its own; null where it was not asked for
 */
public record PrintedView(
        String at, List<Table> tables, @Nullable List<Table> health) {

    /**
     * One chapter, whose rows have a value for each name.
     *
     * @param wide whether its columns fit beside one another on paper
     */
    public record Table(String title, List<String> names, List<List<Value>> rows, boolean wide) {}

    /** One value, in lines of text, or one picture. */
    public record Value(List<String> lines, @Nullable String picture) {}
}
