package songe.browse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import songe.catalog.ItemRef;
import songe.partner.PartnerRef;
import songe.place.ClosedDay;
import songe.place.Point;
import songe.place.StationRef;
import songe.place.calendar.PublicDays;
import songe.search.Hit;
import songe.search.Ring;
import songe.search.Search;
import songe.shared.Cursor;

/**
 * What a town shows, as it was a moment ago: enough to fill a page of a list without asking the database.
 *
 * @param items public ones, by id
 * @param carriers ids of stations by the id of the item
 * @param free places in the coming week by the id of the item; none where it has no sessions
 */
record Shelf(
        List<ItemRef> items,
        Map<Long, Set<Long>> carriers,
        Map<Long, Integer> free,
        Map<Long, PartnerRef> partners,
        List<StationRef> stations,
        Map<Long, List<ClosedDay>> closed,
        PublicDays publicDays,
        Map<Long, List<ItemRef>> byStation,
        Map<Long, ItemRef> byId) {

    static Shelf of(
            List<ItemRef> shown,
            Map<Long, Set<Long>> carriers,
            Map<Long, Integer> free,
            Map<Long, PartnerRef> partners,
            List<StationRef> stations,
            Map<Long, List<ClosedDay>> closed,
            PublicDays publicDays) {
        Map<Long, List<ItemRef>> byStation = new HashMap<>();
        Map<Long, ItemRef> byId = new HashMap<>();
        for (ItemRef item : shown) {
            byId.put(item.id(), item);
            for (Long station : carriers.getOrDefault(item.id(), Set.of()))
                byStation.computeIfAbsent(station, s -> new ArrayList<>()).add(item);
        }
        return new Shelf(shown, carriers, free, partners, stations, closed, publicDays, byStation, byId);
    }

    TownMap map(Point origin, Instant now) {
        return new TownMap(stations, carriers, closed, publicDays, origin, now);
    }

    /** As {@link Search#nearest}, whose cursors go on here and the other way round. */
    List<Hit> nearest(Catalogue.Query query, List<Ring> rings, boolean andWhatIsNowhere, Cursor after, int limit) {
        List<Hit> found = new ArrayList<>();
        Set<Long> nearer = new HashSet<>();
        for (Ring ring : rings) {
            if (after == null || ring.metres() >= after.key())
                take(found, at(ring), query, nearer, ring.metres(), after, limit);
            if (found.size() == limit) return found;
            nearer.addAll(ring.stationIds());
        }
        if (andWhatIsNowhere) take(found, items, query, nearer, Search.NOWHERE, after, limit);
        return found;
    }

    private List<ItemRef> at(Ring ring) {
        if (ring.stationIds().size() == 1)
            return byStation.getOrDefault(ring.stationIds().get(0), List.of());
        return ring.stationIds().stream()
                .flatMap(station -> byStation.getOrDefault(station, List.of()).stream())
                .distinct()
                .sorted(Comparator.comparing(ItemRef::id))
                .toList();
    }

    private void take(
            List<Hit> found,
            List<ItemRef> some,
            Catalogue.Query query,
            Set<Long> nearer,
            long key,
            Cursor after,
            int limit) {
        long lastId = after != null && after.key() == key ? after.id() : 0;
        for (ItemRef item : some) {
            if (found.size() == limit) return;
            if (item.id() > lastId && query.asksFor(item) && isOnlyFurther(item, nearer))
                found.add(new Hit(item.id(), key));
        }
    }

    /** Who carries something is not far away any more. */
    private boolean isOnlyFurther(ItemRef item, Set<Long> nearer) {
        for (Long station : carriers.getOrDefault(item.id(), Set.of())) if (nearer.contains(station)) return false;
        return true;
    }
}
