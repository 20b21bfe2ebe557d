package songe.search;

import java.util.Collection;
import java.util.List;
import songe.catalog.ListKind;

/**
 * Which items count; null asks for nothing.
 *
 * @param stations carried by one of them
 * @param hidden ids of what is in the index, but not to be seen now
 */
public record Filter(ListKind list, String category, Collection<Long> stations, Collection<Long> hidden) {

    public Filter(ListKind list, String category, Collection<Long> stations) {
        this(list, category, stations, List.of());
    }

    Filter hiding(Collection<Long> ids) {
        return new Filter(list, category, stations, ids);
    }

    /** What is shown at certain times only is in the index all the time: no sweep has to watch the hours. */
    void hide(Sql sql, String column) {
        if (!hidden.isEmpty()) sql.add("and not").in(column, hidden);
    }

    /**
     * Joins what everybody may see, in the statement's own order and one row by its key for each item: of an {@code exists}
     * MariaDB would first read the town's whole list.
     *
     * @param item the column that holds the item's id
     */
    void join(Sql sql, String item) {
        if (list == null && category == null) return;
        sql.add("join shown_item i on i.item_id = " + item);
        if (list != null) sql.add("and i.list = ?", list.name());
        if (category != null) sql.add("and i.category = ?", category);
    }

    /** The rest of it, as conditions. */
    void apply(Sql sql, String item) {
        hide(sql, item);
        if (stations != null) {
            sql.add("and exists (select 1 from shown_at s where s.item_id = " + item + " and")
                    .in("s.station_id", stations)
                    .add(")");
        }
    }
}
