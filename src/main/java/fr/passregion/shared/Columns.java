package fr.passregion.shared;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Many rows as the columns that one statement takes, each an array in the same order: « unnest ». */
public final class Columns<T> {

    private final List<T> rows;

    private Columns(List<T> rows) {
        this.rows = rows;
    }

    public static <T> Columns<T> of(Collection<T> rows) {
        return new Columns<>(List.copyOf(rows));
    }

    public String[] texts(Function<T, @Nullable String> column) {
        return column(column, String[]::new);
    }

    public UUID[] uuids(Function<T, @Nullable UUID> column) {
        return column(column, UUID[]::new);
    }

    public Long[] numbers(Function<T, @Nullable Long> column) {
        return column(column, Long[]::new);
    }

    public Boolean[] flags(Function<T, Boolean> column) {
        return column(column, Boolean[]::new);
    }

    private <C> C[] column(Function<T, ? extends @Nullable C> column, IntFunction<C[]> array) {
        return rows.stream().map(column).toArray(array);
    }
}
