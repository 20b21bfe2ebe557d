package songe.order;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.place.OwnStations;
import songe.place.StationRef;
import songe.seat.unit.Fits;
import songe.seat.unit.Units;
import songe.shared.Transactions;

/** What a station has to keep an eye on: things that are out, and bookings for which there is no room or thing any more. */
@ApplicationScoped
class Loans {
    private final Transactions transactions;
    private final OwnStations own;
    private final Items items;
    private final Units units;
    private final Fits fits;
    private final OrderViews views;
    private final Clock clock;

    Loans(
            Transactions transactions,
            OwnStations own,
            Items items,
            Units units,
            Fits fits,
            OrderViews views,
            Clock clock) {
        this.transactions = transactions;
        this.own = own;
        this.items = items;
        this.units = units;
        this.fits = fits;
        this.views = views;
        this.clock = clock;
    }

    /**
     * @param units the numbers of what they have
     * @param late it should be back by now
     * @param over it is booked, but the station gives less now, or is not open then: nobody is thrown out, so somebody decides
     * @param next who counts on the same one; null: nobody so far
     */
    @Schema(name = "StationUnit")
    public record UnitView(
            OrderSummary order,
            List<Integer> units,
            boolean late,
            boolean over,
            @Nullable Next next) {}

    @Schema(name = "NextForUnit")
    public record Next(String number, Instant startsAt) {}

    /** @param station null: at all of the caller's */
    List<UnitView> at(Caller caller, String station) {
        return transactions.retrying(() -> {
            List<StationRef> at = station == null ? own.of(caller) : List.of(own.meant(caller, station));
            return at.stream()
                    .flatMap(one -> at(caller, one).stream())
                    .sorted(Comparator.comparing((UnitView v) -> v.order().startsAt()))
                    .toList();
        });
    }

    private List<UnitView> at(Caller caller, StationRef station) {
        Instant now = clock.instant();
        List<Order> all = Order.<Order>list(
                "townId = ?1 and stationId = ?2 and spanId is not null and status in ?3 order by startsAt, id",
                station.townId(),
                station.id(),
                OrderStatus.APPOINTED);
        Map<Long, ItemRef> itemById =
                items.byIds(all.stream().map(o -> o.itemId).collect(Collectors.toSet()));
        Map<Long, List<Integer>> numbers =
                units.numbers(all.stream().map(o -> o.spanId).toList());
        Map<Long, Boolean> over = over(all, itemById, station, numbers, now);
        List<Order> shown = all.stream()
                .filter(o -> isOut(o, itemById) || over.getOrDefault(o.id, false))
                .toList();
        List<OrderSummary> summaries = views.summaries(caller, shown);
        return IntStream.range(0, shown.size())
                .mapToObj(i -> {
                    Order o = shown.get(i);
                    List<Integer> theirs = numbers.getOrDefault(o.spanId, List.of());
                    return new UnitView(
                            summaries.get(i),
                            theirs,
                            isOut(o, itemById) && !o.endsAt.isAfter(now),
                            over.getOrDefault(o.id, false),
                            isOut(o, itemById) ? next(o, all, theirs, numbers) : null);
                })
                .toList();
    }

    private static boolean isOut(Order o, Map<Long, ItemRef> itemById) {
        return o.is(OrderStatus.IN_SERVICE) && itemById.get(o.itemId).isThing();
    }

    private Map<Long, Boolean> over(
            Collection<Order> all,
            Map<Long, ItemRef> itemById,
            StationRef station,
            Map<Long, List<Integer>> numbers,
            Instant now) {
        Map<Long, Boolean> over = new HashMap<>();
        Map<Long, Fits.Plan> plans = new HashMap<>();
        for (Order o : all) {
            ItemRef item = itemById.get(o.itemId);
            if (!o.is(OrderStatus.CONFIRMED) || !o.startsAt.isAfter(now) || !Reserving.isAtOnce(item)) continue;
            Fits.Plan plan = plans.computeIfAbsent(o.itemId, id -> fits.plan(item, station));
            over.put(o.id, !plan.holds(o.startsAt, o.endsAt, numbers.getOrDefault(o.spanId, List.of())));
        }
        return over;
    }

    /** Soonest first, as they stand. */
    private static Next next(Order out, List<Order> all, List<Integer> theirs, Map<Long, List<Integer>> numbers) {
        return all.stream()
                .filter(o -> o.is(OrderStatus.CONFIRMED) && o.itemId == out.itemId && !Objects.equals(o.id, out.id))
                .filter(o -> numbers.getOrDefault(o.spanId, List.of()).stream().anyMatch(theirs::contains))
                .findFirst()
                .map(o -> new Next(o.number, o.startsAt))
                .orElse(null);
    }
}
