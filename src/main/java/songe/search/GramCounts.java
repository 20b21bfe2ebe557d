package songe.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import songe.shared.Batch;

/** In how many items each gram stands. Whoever changes it holds the town's row in {@code search_town}. */
@ApplicationScoped
class GramCounts {
    private final EntityManager em;

    GramCounts(EntityManager em) {
        this.em = em;
    }

    /** By how much the counts change; in the grams' order, as all write them. */
    static final class Difference {
        private final Map<String, Integer> byGram = new TreeMap<>();

        void add(String gram, int items) {
            byGram.merge(gram, items, Integer::sum);
        }
    }

    /** These items' grams are about to be taken away. */
    void without(Collection<Long> itemIds, Difference difference) {
        Sql sql = new Sql().add("select gram, count(*) from search_gram where").in("item_id", itemIds);
        for (Object[] row : sql.add("group by gram").rows(em))
            difference.add((String) row[0], -((Number) row[1]).intValue());
    }

    void change(long townId, Difference difference) {
        List<Object[]> rows = new ArrayList<>();
        difference.byGram.forEach((gram, items) -> {
            if (items != 0) rows.add(new Object[] {townId, gram, items});
        });
        Batch.run(
                em,
                "insert into search_gram_count (town_id, gram, items) values (?, ?, ?)"
                        + " on duplicate key update items = items + values(items)",
                rows);
    }

    /** Of these grams; one that stands nowhere has none. */
    static Map<String, Integer> of(EntityManager em, long townId, Collection<String> grams) {
        Map<String, Integer> counts = new HashMap<>();
        Sql sql = new Sql()
                .add("select gram, items from search_gram_count where town_id = ? and items > 0 and", townId)
                .in("gram", grams);
        for (Object[] row : sql.rows(em)) counts.put((String) row[0], ((Number) row[1]).intValue());
        return counts;
    }
}
