package songe.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import songe.shared.Change;

/** Which station carries which item. */
@ApplicationScoped
@Transactional
public class Offers {

    public List<OfferData> ofTown(long townId) {
        return Offer.ofTown(townId).stream().map(Offer::data).toList();
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

    public Change put(long townId, OfferData wanted) {
        Optional<Offer> known = Offer.like(townId, wanted);
        if (known.isPresent()) {
            return known.get().change(wanted.ends(), wanted.capacity()) ? Change.UPDATED : Change.UNCHANGED;
        }
        new Offer(townId, wanted).persist();
        return Change.CREATED;
    }
}
