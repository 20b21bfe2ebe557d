package songe.order.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import songe.catalog.ItemRef;
import songe.place.Point;
import songe.place.StationRef;
import songe.place.Stations;
import songe.schedule.Offers;
import songe.shared.Problem;
import songe.shared.Problems;

/** Finds the station that takes care of a request. */
@ApplicationScoped
public class Dispatcher {
    private final Stations stations;
    private final Offers offers;

    Dispatcher(Stations stations, Offers offers) {
        this.stations = stations;
        this.offers = offers;
    }

    /**
     * The nearest station that carries the item, seen from where the person is: the area, else the town centre.
     *
     * @throws Problem 409 {@code booking.nobody-carries}
     */
    public StationRef nearest(ItemRef item, String areaCode) {
        return nearest(item, areaCode, offers.stationsOf(item.townId(), item.id()))
                .orElseThrow(() -> nobody(item));
    }

    /** @param among null for all of the town */
    private Optional<StationRef> nearest(ItemRef item, String areaCode, Set<Long> among) {
        Point origin = stations.pointOf(item.townId(), areaCode).orElse(null);
        return stations.ofTown(item.townId()).stream()
                .filter(s -> among == null || among.contains(s.id()))
                .min(Comparator.comparingLong((StationRef s) -> s.point().metresTo(origin))
                        .thenComparing(StationRef::code));
    }

    /** The station that keeps an eye on a need or a project: one that carries it, else the nearest of all. */
    public StationRef watching(ItemRef item, String areaCode) {
        return nearest(item, areaCode, offers.stationsOf(item.townId(), item.id()))
                .or(() -> nearest(item, areaCode, null))
                .orElseThrow(() -> nobody(item));
    }

    /** @throws Problem 422 {@code booking.not-carried} when that station does not carry the item */
    public StationRef named(ItemRef item, String stationCode) {
        StationRef station = stations.get(item.townId(), stationCode);
        if (!offers.stationsOf(item.townId(), item.id()).contains(station.id())) {
            throw Problems.field("stationCode", "booking.not-carried", item.title());
        }
        return station;
    }

    private Problem nobody(ItemRef item) {
        String phone = stations.centre(item.townId()).map(StationRef::phone).orElse("");
        return Problems.conflict("booking.nobody-carries", item.title(), phone);
    }
}
