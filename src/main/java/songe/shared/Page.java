package songe.shared;

import java.util.List;
import java.util.function.Function;

/** A page of a list: its items and the cursor of the next page, null on the last. */
public record Page<T>(List<T> items, String next) {

    /** The whole list, where it is short by nature. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /** {@code rows} holds up to {@code size + 1} rows: the one too many only says that there is more. */
    public static <T> Page<T> of(List<T> rows, int size, Function<T, Cursor> cursor) {
        if (rows.size() <= size) return new Page<>(List.copyOf(rows), null);
        List<T> shown = List.copyOf(rows.subList(0, size));
        return new Page<>(shown, cursor.apply(shown.get(size - 1)).encoded());
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
