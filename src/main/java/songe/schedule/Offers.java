package songe.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import songe.catalog.ItemFact;
import songe.shared.Batch;
import songe.shared.Change;

/** Which station carries which item. */
@ApplicationScoped
@Transactional
public class Offers {
    private static final String INSERT =
            "insert into offer (town_id, station_id, item_id, weekdays, starts, ends, capacity) values (?, ?, ?, ?, ?, ?, ?)";

    private final EntityManager em;
    private final Calendars calendars;
    private final Event<ItemFact> facts;

    Offers(EntityManager em, Calendars calendars, Event<ItemFact> facts) {
        this.em = em;
        this.calendars = calendars;
        this.facts = facts;
    }

    /** Those of the items that last. */
    public List<OfferData> ofItems(long townId, Collection<Long> itemIds) {
        return Batch.parts(itemIds).stream()
                .flatMap(some -> Offer.ofItems(townId, some).stream())
                .filter(Offer::isLive)
                .map(Offer::data)
                .toList();
    }

    /** For each of the items the ids of the stations that carry it; none, no entry. */
    public Map<Long, Set<Long>> carriers(long townId, Collection<Long> itemIds) {
        if (itemIds.isEmpty()) return Map.of();
        return em
                .createQuery(
                        "select distinct o.itemId, o.stationId from Offer o"
                                + " where o.townId = ?1 and o.itemId in ?2 and o.endedAt is null",
                        Carrier.class)
                .setParameter(1, townId)
                .setParameter(2, itemIds)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        Carrier::itemId, Collectors.mapping(Carrier::stationId, Collectors.toSet())));
    }

    private record Carrier(long itemId, long stationId) {}

    public Set<Long> stationsOf(long townId, long itemId) {
        return carriers(townId, List.of(itemId)).getOrDefault(itemId, Set.of());
    }

    /** What these stations carry. */
    public Set<Long> itemsAt(long townId, Collection<Long> stationIds) {
        return Set.copyOf(em.createQuery(
                        "select distinct o.itemId from Offer o"
                                + " where o.townId = ?1 and o.stationId in ?2 and o.endedAt is null",
                        Long.class)
                .setParameter(1, townId)
                .setParameter(2, stationIds)
                .getResultList());
    }

    /**
     * Makes offers or gives them what is wanted now; says for each which it was. One that a station has ended begins again
     * when it is wanted; one that is not wanted stays as it is: only its station ends it.
     */
    public List<Change> putAll(long townId, Collection<OfferData> wanted) {
        if (wanted.isEmpty()) return List.of();
        calendars.holdAllOf(townId);
        Map<OfferData.Key, Offer> known = known(townId, wanted);
        Batch.run(
                em,
                INSERT,
                wanted.stream()
                        .filter(w -> !known.containsKey(w.key()))
                        .map(w -> row(townId, w))
                        .toList());
        Set<Long> newlyCarried = wanted.stream()
                .filter(w -> !known.containsKey(w.key()) || !known.get(w.key()).isLive())
                .map(OfferData::itemId)
                .collect(Collectors.toSet());
        List<Change> changes =
                wanted.stream().map(w -> change(known.get(w.key()), w)).toList();
        if (!newlyCarried.isEmpty()) facts.fire(new ItemFact.Changed(townId, newlyCarried));
        return changes;
    }

    private static Map<OfferData.Key, Offer> known(long townId, Collection<OfferData> wanted) {
        Set<Long> items = wanted.stream().map(OfferData::itemId).collect(Collectors.toSet());
        Map<OfferData.Key, Offer> known = new HashMap<>();
        for (List<Long> some : Batch.parts(items))
            for (Offer offer : Offer.ofItems(townId, some))
                known.merge(offer.data().key(), offer, (before, later) -> before.isLive() ? before : later);
        return known;
    }

    private static Object[] row(long townId, OfferData w) {
        return new Object[] {townId, w.stationId(), w.itemId(), w.weekdays(), w.starts(), w.ends(), w.capacity()};
    }

    private static Change change(Offer known, OfferData wanted) {
        return Change.of(known == null, known != null && known.fill(wanted));
    }
}
