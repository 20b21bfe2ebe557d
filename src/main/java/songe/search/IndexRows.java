package songe.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.place.StationRef;
import songe.place.Stations;
import songe.schedule.Offers;
import songe.shared.Batch;

/** The index's rows, made from what there is now. Runs in the caller's transaction. */
@ApplicationScoped
class IndexRows {
    /** Counted up when texts are cut otherwise, so that every index is made anew at the next start. */
    private static final int VERSION = 1;

    private static final int UNFINISHED = 0;
    /** Items in one statement. */
    static final int AT_ONCE = 500;

    private static final int TITLE = 8;
    private static final int CATEGORY = 4;
    private static final int STATION = 2;
    private static final int SUMMARY = 1;

    private final EntityManager em;
    private final Items items;
    private final Offers offers;
    private final Stations stations;
    private final GramCounts counts;

    IndexRows(EntityManager em, Items items, Offers offers, Stations stations, GramCounts counts) {
        this.em = em;
        this.items = items;
        this.offers = offers;
        this.stations = stations;
        this.counts = counts;
    }

    /** The town's index was made by other rules, or never, or not to its end. */
    boolean isOld(long townId) {
        return !em.createNativeQuery("select version from search_town where town_id = ?")
                .setParameter(1, townId)
                .getResultList()
                .equals(List.of(VERSION));
    }

    /** From now on it is old until it {@link #isNew}, whoever dies meanwhile. */
    void begin(long townId) {
        mark(townId, UNFINISHED);
    }

    /** All of it is made by the rules of today. */
    void isNew(long townId) {
        mark(townId, VERSION);
    }

    private void mark(long townId, int version) {
        em.createNativeQuery(
                        "insert into search_town (town_id, version) values (?1, ?2) on duplicate key update version = ?2")
                .setParameter(1, townId)
                .setParameter(2, version)
                .executeUpdate();
    }

    /** Takes these items out and puts those in that everybody may see; what the session holds is written and forgotten. */
    void write(long townId, Collection<Long> itemIds) {
        forget();
        lock(townId);
        List<Long> all = List.copyOf(itemIds);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            some(townId, all.subList(from, Math.min(from + AT_ONCE, all.size())));
            forget();
        }
    }

    /** Or Hibernate would compare thousands of rows with what they were, again for every statement. */
    private void forget() {
        em.flush();
        em.clear();
    }

    /** One writer a town: the second one reads what the first one made true. */
    private void lock(long townId) {
        em.createNativeQuery("insert into search_town (town_id, version) values (?, ?)"
                        + " on duplicate key update version = version")
                .setParameter(1, townId)
                .setParameter(2, VERSION)
                .executeUpdate();
    }

    private void some(long townId, List<Long> itemIds) {
        GramCounts.Difference counted = new GramCounts.Difference();
        counts.without(itemIds, counted);
        for (String table : List.of("search_gram", "shown_at", "shown_item")) {
            new Sql()
                    .add("delete from " + table + " where")
                    .in("item_id", itemIds)
                    .run(em);
        }
        List<ItemRef> shown = items.published(townId, itemIds);
        Map<Long, Set<Long>> carriers = offers.carriers(townId, itemIds);
        Map<Long, StationRef> stationById =
                stations.byIds(carriers.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        List<Object[]> items = new ArrayList<>();
        List<Object[]> places = new ArrayList<>();
        List<Object[]> grams = new ArrayList<>();
        for (ItemRef item : shown) {
            Set<Long> at = carriers.getOrDefault(item.id(), Set.of());
            items.add(new Object[] {
                item.id(), townId, item.data().list().name(), item.data().category()
            });
            at.forEach(station -> places.add(new Object[] {townId, station, item.id()}));
            List<String> names =
                    at.stream().map(station -> stationById.get(station).name()).toList();
            weights(item, names).forEach((gram, weight) -> {
                grams.add(new Object[] {townId, gram, item.id(), weight});
                counted.add(gram, 1);
            });
        }
        Batch.run(em, "insert into shown_item (item_id, town_id, list, category) values (?, ?, ?, ?)", items);
        Batch.run(em, "insert into shown_at (town_id, station_id, item_id) values (?, ?, ?)", places);
        Batch.run(em, "insert into search_gram (town_id, gram, item_id, weight) values (?, ?, ?, ?)", grams);
        counts.change(townId, counted);
    }

    private static Map<String, Integer> weights(ItemRef item, List<String> stations) {
        Map<String, Integer> weights = new HashMap<>();
        weigh(weights, List.of(item.title()), TITLE);
        weigh(weights, List.of(item.data().category()), CATEGORY);
        weigh(weights, stations, STATION);
        weigh(weights, List.of(item.summaryOrFacts()), SUMMARY);
        return weights;
    }

    /** However often a gram stands in a field, it weighs once. */
    private static void weigh(Map<String, Integer> weights, List<String> texts, int weight) {
        Set<String> grams =
                texts.stream().flatMap(text -> Grams.of(text).stream()).collect(Collectors.toSet());
        grams.forEach(gram -> weights.merge(gram, weight, Integer::sum));
    }
}
