package songe.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import songe.shared.Cursor;

/**
 * Items by words. Every gram of every word must be there; the more weighty places it stands in, the higher the item.
 * Where nothing has them all, half of each word's will do: 老人理发 finds 为老人上门理发. Such hits have keys below zero.
 */
final class BestFirst {
    /** More than anybody types; what is said after it does not count. */
    private static final int MOST_GRAMS = 12;
    /** So many of the best for each gram take part where half is enough. */
    private static final int BEST_OF_EACH = 2000;

    private final EntityManager em;
    private final long townId;
    private final Filter filter;
    private final List<Set<String>> words;
    private final Cursor after;
    private final int limit;

    BestFirst(EntityManager em, long townId, Filter filter, List<Set<String>> words, Cursor after, int limit) {
        this.em = em;
        this.townId = townId;
        this.filter = filter;
        this.words = words;
        this.after = after;
        this.limit = limit;
    }

    List<Hit> find() {
        if (words.isEmpty()) return List.of();
        if (after != null && after.key() < 0) return withHalf();
        List<String> grams =
                words.stream().flatMap(Set::stream).distinct().limit(MOST_GRAMS).toList();
        List<Hit> all = new AllGrams(em, townId, filter, after, limit).find(grams);
        return all.isEmpty() && after == null ? withHalf() : all;
    }

    /** What is much the same, even where something is the same to the letter. */
    List<Hit> alike() {
        return words.isEmpty() ? List.of() : withHalf();
    }

    private List<Hit> withHalf() {
        List<Sql> arms = new ArrayList<>();
        Sql having = new Sql();
        for (int w = 0; w < words.size() && arms.size() < MOST_GRAMS; w++) {
            List<String> grams =
                    words.get(w).stream().limit(MOST_GRAMS - arms.size()).toList();
            for (String gram : grams) arms.add(arm(gram, w, arms.size()));
            having.add(w == 0 ? "having" : "and")
                    .add("count(distinct case when word = ? then place end) >= ?", w, (grams.size() + 1) / 2);
        }
        Sql sql = new Sql().add("select straight_join g.item_id, -sum(g.weight) as score from (");
        for (int a = 0; a < arms.size(); a++) sql.add(a == 0 ? "" : "union all").add(arms.get(a));
        sql.add(") g");
        filter.join(sql, "g.item_id");
        sql.add("where 1 = 1");
        filter.apply(sql, "g.item_id");
        sql.add("group by g.item_id").add(having);
        if (after != null)
            sql.add("and (score > ? or score = ? and g.item_id > ?)", after.key(), after.key(), after.id());
        return sql.add("order by score, g.item_id limit ?", limit).hits(em);
    }

    private Sql arm(String gram, int word, int place) {
        Sql sql = new Sql().add("(select item_id, weight, ? as word, ? as place from search_gram", word, place);
        if (Grams.isSingle(gram))
            sql.add("where town_id = ? and gram >= ? and gram < ?", townId, gram, Grams.behind(gram));
        else sql.add("where town_id = ? and gram = ?", townId, gram);
        return sql.add("order by weight desc, item_id limit ?)", BEST_OF_EACH);
    }
}
