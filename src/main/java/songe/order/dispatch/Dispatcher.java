package songe.order.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import songe.catalog.ItemRef;
import songe.order.dispatch.rule.Purpose;
import songe.place.Point;
import songe.place.StationRef;
import songe.place.Stations;
import songe.schedule.Offers;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Timings;

/** Chooses who gets a request, and keeps what was decided. Runs in the caller's transaction. */
@ApplicationScoped
public class Dispatcher {
    /** What a decision takes stands in the answer under this name. */
    private static final String PART = "dispatch";

    private final Stations stations;
    private final Offers offers;
    private final Situations situations;
    private final Decisions decisions;
    private final Loads loads;
    private final Timings timings;

    Dispatcher(
            Stations stations,
            Offers offers,
            Situations situations,
            Decisions decisions,
            Loads loads,
            Timings timings) {
        this.stations = stations;
        this.offers = offers;
        this.situations = situations;
        this.decisions = decisions;
        this.loads = loads;
        this.timings = timings;
    }

    /**
     * The station that reads a new request: the nearest that carries the item, unless it has a lot to do already.
     *
     * @throws Problem 409 {@code booking.nobody-carries}
     */
    public Decision reader(Request request) {
        Decision decision = decide(request, Purpose.READ, null);
        if (decision.taker().isEmpty()) throw nobody(request.item());
        return decision;
    }

    /**
     * The first to be given it: the item's own unit where it has one, else the station that read it (api.md). Whoever had it
     * before does not get it again, and who lacks a certificate for it not at all; then it is {@link #next}'s to say who does.
     */
    public Decision first(Request request, long readerId) {
        Long unit = request.item().data().partnerId();
        Taker own = unit != null ? Taker.unit(unit) : Taker.station(readerId);
        return timings.of(PART, () -> {
            Situations.Seen seen = situations.see(request, own);
            boolean another = seen.had().contains(own.key()) || !seen.isQualified(own);
            return decide(seen, another ? Purpose.DO : Purpose.NAMED, another ? null : own);
        });
    }

    /**
     * The best of those who did not have it yet: neither of them the decisions kept so far gave it to (but who only read it
     * is still one), nor {@link Request#alsoHad}. For whoever did not answer in time, gave it back or did not come.
     *
     * @return without a taker when nobody is left
     */
    public Decision next(Request request) {
        return decide(request, Purpose.DO, null);
    }

    /** Somebody named who gets it, or took it: {@link Decision#against} says what the rules hold against that. */
    public Decision chosen(Request request, Taker taker) {
        return decide(request, Purpose.NAMED, taker);
    }

    private Decision decide(Request request, Purpose purpose, Taker named) {
        return timings.of(PART, () -> decide(situations.see(request, named), purpose, named));
    }

    private static Decision decide(Situations.Seen seen, Purpose purpose, Taker named) {
        Long key = named == null ? null : named.key();
        return Decision.of(seen.request().item().id(), Situations.of(seen, purpose, key));
    }

    /** Once the order has its row. @param by the person who decided; null: the rules did */
    public void keep(Decision decision, long townId, long orderId, Cause cause, Long by) {
        timings.of(PART, () -> {
            decisions.keep(townId, orderId, cause, by, decision);
            decision.taker().ifPresent(taker -> loads.give(townId, orderId, taker));
            return null;
        });
    }

    /** Whoever has it answered: whether in time is what they are known for. */
    public void answered(long orderId, boolean inTime) {
        decisions.answered(orderId, inTime);
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
