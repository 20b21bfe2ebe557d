package songe.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        List<Hit> all = withAll();
        return all.isEmpty() && after == null ? withHalf() : all;
    }

    private List<Hit> withAll() {
        List<String> grams =
                words.stream().flatMap(Set::stream).distinct().limit(MOST_GRAMS).toList();
        Sql from = new Sql();
        for (int g = 0; g < grams.size(); g++) from.add(g == 0 ? "" : "join").add(posting("g" + g, grams.get(g), g));
        String score = IntStream.range(0, grams.size())
                .mapToObj(g -> "g" + g + ".weight")
                .collect(Collectors.joining(" + "));
        Sql sql =
                new Sql().add("select g0.item_id, " + score + " from").add(from).add("where g0.town_id = ?", townId);
        if (!Grams.isSingle(grams.get(0))) sql.add("and g0.gram = ?", grams.get(0));
        if (after != null)
            sql.add(
                    "and (" + score + " < ? or " + score + " = ? and g0.item_id > ?)",
                    after.key(),
                    after.key(),
                    after.id());
        filter(sql, "g0");
        return sql.add("order by " + score + " desc, g0.item_id limit ?", limit).hits(em);
    }

    /** The items of one gram; of a single character those of all grams that begin with it. */
    private Sql posting(String alias, String gram, int place) {
        Sql sql = new Sql();
        if (Grams.isSingle(gram)) {
            sql.add("(select town_id, item_id, max(weight) as weight from search_gram where town_id = ?", townId)
                    .add("and gram >= ? and gram < ? group by town_id, item_id) " + alias, gram, behind(gram));
            if (place > 0) sql.add("on " + alias + ".item_id = g0.item_id");
        } else {
            sql.add("search_gram " + alias);
            if (place > 0)
                sql.add("on " + alias + ".town_id = ? and " + alias + ".gram = ?", townId, gram)
                        .add("and " + alias + ".item_id = g0.item_id");
        }
        return sql;
    }

    /** The next character: what begins with the gram comes before it. */
    private static String behind(String gram) {
        int next = gram.codePointAt(0) + 1;
        return Character.toString(next == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : next);
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
        Sql sql = new Sql().add("select g.item_id, -sum(g.weight) as score from (");
        for (int a = 0; a < arms.size(); a++) sql.add(a == 0 ? "" : "union all").add(arms.get(a));
        sql.add(") g where 1 = 1");
        filter(sql, "g");
        sql.add("group by g.item_id").add(having);
        if (after != null)
            sql.add("and (score > ? or score = ? and g.item_id > ?)", after.key(), after.key(), after.id());
        return sql.add("order by score, g.item_id limit ?", limit).hits(em);
    }

    private Sql arm(String gram, int word, int place) {
        Sql sql = new Sql().add("(select item_id, weight, ? as word, ? as place from search_gram", word, place);
        if (Grams.isSingle(gram)) sql.add("where town_id = ? and gram >= ? and gram < ?", townId, gram, behind(gram));
        else sql.add("where town_id = ? and gram = ?", townId, gram);
        return sql.add("order by weight desc, item_id limit ?)", BEST_OF_EACH);
    }

    private void filter(Sql sql, String alias) {
        filter.hide(sql, alias + ".item_id");
        if (filter.list() != null || filter.category() != null) {
            sql.add("and exists (select 1 from shown_item i where i.item_id = " + alias + ".item_id");
            if (filter.list() != null) sql.add("and i.list = ?", filter.list().name());
            if (filter.category() != null) sql.add("and i.category = ?", filter.category());
            sql.add(")");
        }
        if (filter.stations() != null) {
            sql.add("and exists (select 1 from shown_at s where s.item_id = " + alias + ".item_id and")
                    .in("s.station_id", filter.stations())
                    .add(")");
        }
    }
}
