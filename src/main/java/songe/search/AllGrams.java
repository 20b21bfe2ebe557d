package songe.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import songe.shared.Cursor;

/**
 * Items in which every gram stands. It begins with the rarest gram: where few items have it, they are all weighed and
 * sorted by the sum of what all grams weigh. Where many have it, they are walked from the weightiest on, and the walk ends
 * as soon as the page is full: what is common is not counted out before anybody sees it. Such hits have keys from
 * {@link #WALKED} on, so that the next page is found the same way.
 */
final class AllGrams {
    /** So many are weighed one by one: a few milliseconds. */
    private static final int FEW = 2_000;
    /** More than any sum of weights. */
    private static final long WALKED = 1_000_000;

    private final EntityManager em;
    private final long townId;
    private final Filter filter;
    private final Cursor after;
    private final int limit;

    AllGrams(EntityManager em, long townId, Filter filter, Cursor after, int limit) {
        this.em = em;
        this.townId = townId;
        this.filter = filter;
        this.after = after;
        this.limit = limit;
    }

    List<Hit> find(List<String> grams) {
        List<String> pairs =
                grams.stream().filter(gram -> !Grams.isSingle(gram)).toList();
        if (pairs.isEmpty()) return weighed(grams);
        Map<String, Integer> counts = GramCounts.of(em, townId, pairs);
        if (counts.size() < pairs.size()) return List.of();
        List<String> rarestFirst = new ArrayList<>(grams);
        rarestFirst.sort(Comparator.comparing(gram -> counts.getOrDefault(gram, Integer.MAX_VALUE)));
        boolean walk = after == null
                ? pairs.size() == grams.size() && counts.get(rarestFirst.get(0)) > FEW
                : after.key() >= WALKED;
        return walk ? walked(rarestFirst) : weighed(rarestFirst);
    }

    private List<Hit> walked(List<String> grams) {
        Sql sql = new Sql()
                .add("select straight_join g0.item_id, ? + g0.weight from", WALKED)
                .add("search_gram g0 force index (ix_search_gram_best)");
        for (int g = 1; g < grams.size(); g++) sql.add("join").add(posting("g" + g, grams.get(g), g));
        filter.join(sql, "g0.item_id");
        sql.add("where g0.town_id = ? and g0.gram = ?", townId, grams.get(0));
        if (after != null) {
            long weight = after.key() - WALKED;
            sql.add("and g0.weight <= ? and (g0.weight < ? or g0.item_id > ?)", weight, weight, after.id());
        }
        filter.apply(sql, "g0.item_id");
        return sql.add("order by g0.weight desc, g0.item_id limit ?", limit).hits(em);
    }

    private List<Hit> weighed(List<String> grams) {
        String score = IntStream.range(0, grams.size())
                .mapToObj(g -> "g" + g + ".weight")
                .collect(Collectors.joining(" + "));
        Sql sql = new Sql().add("select straight_join g0.item_id, " + score + " from");
        for (int g = 0; g < grams.size(); g++) sql.add(g == 0 ? "" : "join").add(posting("g" + g, grams.get(g), g));
        filter.join(sql, "g0.item_id");
        sql.add("where g0.town_id = ?", townId);
        if (!Grams.isSingle(grams.get(0))) sql.add("and g0.gram = ?", grams.get(0));
        if (after != null)
            sql.add(
                    "and (" + score + " < ? or " + score + " = ? and g0.item_id > ?)",
                    after.key(),
                    after.key(),
                    after.id());
        filter.apply(sql, "g0.item_id");
        return sql.add("order by " + score + " desc, g0.item_id limit ?", limit).hits(em);
    }

    /** The items of one gram; of a single character those of all grams that begin with it. */
    private Sql posting(String alias, String gram, int place) {
        Sql sql = new Sql();
        if (Grams.isSingle(gram)) {
            sql.add("(select town_id, item_id, max(weight) as weight from search_gram where town_id = ?", townId)
                    .add("and gram >= ? and gram < ? group by town_id, item_id) " + alias, gram, Grams.behind(gram));
            if (place > 0) sql.add("on " + alias + ".item_id = g0.item_id");
        } else {
            sql.add("search_gram " + alias);
            if (place > 0)
                sql.add("on " + alias + ".town_id = ? and " + alias + ".gram = ?", townId, gram)
                        .add("and " + alias + ".item_id = g0.item_id");
        }
        return sql;
    }
}
