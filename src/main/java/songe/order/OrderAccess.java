package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import songe.identity.Caller;
import songe.identity.Role;
import songe.order.dispatch.Able;
import songe.partner.Partners;
import songe.place.Areas;
import songe.place.StationRef;
import songe.place.Stations;
import songe.shared.Problem;
import songe.shared.Problems;
import songe.shared.Sql;

/** Finds orders for their callers: who has no part in one is told that there is none. */
@ApplicationScoped
class OrderAccess {
    private final EntityManager em;
    private final Stations stations;
    private final Partners partners;
    private final Areas areas;
    private final Able able;

    OrderAccess(EntityManager em, Stations stations, Partners partners, Areas areas, Able able) {
        this.em = em;
        this.stations = stations;
        this.partners = partners;
        this.areas = areas;
        this.able = able;
    }

    /** @throws Problem 404 {@code order.unknown} */
    Seen see(Caller caller, String number) {
        if (caller.is(Role.DISTRICT)) throw Problems.notFound("order.unknown"); // totals, never an order
        return seen(
                caller,
                Order.<Order>find("townId = ?1 and number = ?2", caller.town(), number)
                        .firstResultOptional());
    }

    /** By its caller, a moment ago. */
    Seen placed(Caller caller, Order order) {
        return seen(caller, Optional.of(order));
    }

    /** The same as {@link #see} for a change: holds the row until the transaction ends. Who could take it has no say in it yet. */
    Seen lock(Caller caller, String number) {
        Seen seen = seen(caller, locked(caller.town(), number));
        if (seen.parts().equals(Part.ONLY_CLAIMER)) throw Problems.notFound("order.unknown");
        return seen;
    }

    /** Whatever the caller is to it, even nothing: for staff who hold the resident's pass in their hands. */
    Seen lockPresented(Caller caller, String number) {
        Order order = locked(caller.town(), number).orElseThrow(() -> Problems.notFound("order.unknown"));
        return new Seen(order, caller, parts(order, caller), stations.known(order.stationId));
    }

    private Optional<Order> locked(long townId, String number) {
        return Sql.rows(
                        em,
                        "select id from orders where town_id = ? and number = ? for update",
                        row -> row.getLong(1),
                        townId,
                        number)
                .stream()
                .findFirst()
                .map(id -> em.find(Order.class, id));
    }

    private Seen seen(Caller caller, Optional<Order> found) {
        Order order = found.orElseThrow(() -> Problems.notFound("order.unknown"));
        Set<Part> parts = parts(order, caller);
        if (parts.isEmpty()) throw Problems.notFound("order.unknown");
        return new Seen(order, caller, parts, stations.known(order.stationId));
    }

    Set<Part> parts(Order order, Caller caller) {
        Set<Part> parts = standing(order, caller);
        if (order.is(OrderStatus.OPEN) && isTaker(order, caller)) parts.add(Part.CLAIMER);
        return parts;
    }

    private boolean isTaker(Order order, Caller caller) {
        return able.taker(caller, order.townId, order.itemId, order.stationId).isPresent();
    }

    /** All but who could take it, which is dearer to find out: for lists. */
    Set<Part> standing(Order order, Caller caller) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (caller.townId() == null || caller.townId() != order.townId) return parts;
        if (order.requesterId == caller.id()) parts.add(caller.is(Role.RESIDENT) ? Part.RESIDENT : Part.PROXY);
        if (caller.is(Role.STATION, stations.known(order.stationId).code())) parts.add(Part.STATION);
        if (order.partnerId != null && (caller.is(Role.PARTNER) || caller.is(Role.WORKER))) {
            String unit = partners.known(order.partnerId).code();
            if (caller.is(Role.PARTNER, unit)) parts.add(Part.PARTNER);
            if (caller.is(Role.WORKER, unit)) parts.add(Part.WORKER);
        }
        if (caller.is(Role.GRID) && isInGrid(order, caller)) parts.add(Part.GRID);
        if (caller.is(Role.TOWN)) parts.add(Part.TOWN);
        if (caller.is(Role.AUDITOR) && (order.reworks > 0 || order.is(OrderStatus.REWORK))) parts.add(Part.AUDITOR);
        return parts;
    }

    private boolean isInGrid(Order order, Caller caller) {
        StationRef station = stations.known(order.stationId);
        return caller.scopesOf(Role.GRID).stream().anyMatch(grid -> areas.within(order.townId, grid)
                .contains(station.data().areaCode()));
    }
}
