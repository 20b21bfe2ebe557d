package songe.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    Offers(EntityManager em, Calendars calendars) {
        this.em = em;
        this.calendars = calendars;
    }

    /** Those that last. */
    public List<OfferData> ofTown(long townId) {
        return Offer.liveInTown(townId).stream().map(Offer::data).toList();
    }

    /** For each item of the town the ids of the stations that carry it. */
    public Map<Long, Set<Long>> stationsByItem(long townId) {
        return ofTown(townId).stream()
                .collect(Collectors.groupingBy(
                        OfferData::itemId, Collectors.mapping(OfferData::stationId, Collectors.toSet())));
    }

    public Set<Long> stationsOf(long townId, long itemId) {
        return stationsByItem(townId).getOrDefault(itemId, Set.of());
    }

    /**
     * Makes offers or gives them what is wanted now; says for each which it was. One that a station has ended begins again
     * when it is wanted; one that is not wanted stays as it is: only its station ends it.
     */
    public List<Change> putAll(long townId, Collection<OfferData> wanted) {
        calendars.holdAllOf(townId);
        Map<OfferData.Key, Offer> known = new HashMap<>();
        for (Offer offer : Offer.ofTown(townId))
            known.merge(offer.data().key(), offer, (before, later) -> before.isLive() ? before : later);
        Batch.run(
                em,
                INSERT,
                wanted.stream()
                        .filter(w -> !known.containsKey(w.key()))
                        .map(w -> row(townId, w))
                        .toList());
        return wanted.stream().map(w -> change(known.get(w.key()), w)).toList();
    }

    private static Object[] row(long townId, OfferData w) {
        return new Object[] {townId, w.stationId(), w.itemId(), w.weekdays(), w.starts(), w.ends(), w.capacity()};
    }

    private static Change change(Offer known, OfferData wanted) {
        return Change.of(known == null, known != null && known.fill(wanted));
    }
}
