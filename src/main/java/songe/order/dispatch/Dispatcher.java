package songe.order.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import songe.catalog.ItemRef;
import songe.place.Point;
import songe.place.StationRef;
import songe.place.Stations;
import songe.schedule.Offers;
import songe.shared.Problem;
import songe.shared.Problems;

/** Chooses who gets a request, and keeps what was decided. Runs in the caller's transaction. */
@ApplicationScoped
public class Dispatcher {
    private final Stations stations;
    private final Offers offers;
    private final Decisions decisions;

    Dispatcher(Stations stations, Offers offers, Decisions decisions) {
        this.stations = stations;
        this.offers = offers;
        this.decisions = decisions;
    }

    /**
     * The station that reads a new request.
     *
     * @throws Problem 409 {@code booking.nobody-carries}
     */
    public Decision reader(Request request) {
        return chosen(Taker.station(nearest(request.item(), request.areaCode()).id()));
    }

    /**
     * The first to be given it: the item's own unit where it has one, else the station that read it (api.md). Whoever had it
     * before does not get it again; then it is {@link #next}'s to say who does.
     */
    public Decision first(Request request, long readerId) {
        Long unit = request.item().data().partnerId();
        Taker own = unit != null ? Taker.unit(unit) : Taker.station(readerId);
        return had(request).contains(own) ? next(request) : chosen(own);
    }

    /**
     * The best of those who did not have it yet: neither of them the decisions kept so far gave it to (but who only read it
     * is still one), nor {@link Request#alsoHad}. For whoever did not answer in time, gave it back or did not come.
     *
     * @return without a taker when nobody is left
     */
    public Decision next(Request request) {
        ItemRef item = request.item();
        Set<Taker> had = had(request);
        Long unit = item.data().partnerId();
        if (unit != null && !had.contains(Taker.unit(unit))) return chosen(Taker.unit(unit));
        Set<Long> left = offers.stationsOf(item.townId(), item.id()).stream()
                .filter(id -> !had.contains(Taker.station(id)))
                .collect(Collectors.toSet());
        return new Decision(nearest(item, request.areaCode(), left).map(s -> Taker.station(s.id())));
    }

    /** Somebody named who gets it, or took it. */
    public Decision chosen(Taker taker) {
        return new Decision(Optional.of(taker));
    }

    /** Once the order has its row. @param by the person who decided; null: the rules did */
    public void keep(Decision decision, long townId, long orderId, Cause cause, Long by) {
        decisions.keep(townId, orderId, cause, by, decision);
    }

    private Set<Taker> had(Request request) {
        Set<Taker> had = new HashSet<>(request.alsoHad());
        if (request.orderId() != null) had.addAll(decisions.had(request.orderId()));
        return had;
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
