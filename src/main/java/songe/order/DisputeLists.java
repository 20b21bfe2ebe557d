package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.identity.Role;
import songe.order.absence.DisputeRef;
import songe.order.absence.Disputes;
import songe.place.StationBrief;
import songe.place.StationRef;
import songe.place.Stations;
import songe.shared.Cursor;
import songe.shared.Page;
import songe.shared.PageRequest;

/** Disputes by who may decide them. */
@ApplicationScoped
@Transactional
class DisputeLists {
    private final Disputes disputes;
    private final OrderLists orders;
    private final Items items;
    private final Stations stations;

    DisputeLists(Disputes disputes, OrderLists orders, Items items, Stations stations) {
        this.disputes = disputes;
        this.orders = orders;
        this.items = items;
        this.stations = stations;
    }

    Page<DisputeLine> open(Caller caller, PageRequest page) {
        boolean stationOnly = !caller.is(Role.GRID) && !caller.is(Role.TOWN);
        List<DisputeRef> rows =
                disputes.open(caller.town(), orders.stationIds(caller), stationOnly, page.cursor(), page.size + 1);
        Map<Long, ItemRef> itemById = items.byIds(ids(rows, DisputeRef::itemId));
        Map<Long, StationRef> stationById = stations.byIds(ids(rows, DisputeRef::stationId));
        return Page.of(rows, page.size, d -> new Cursor(d.dueAt().toEpochMilli(), d.id()))
                .map(d -> line(d, itemById.get(d.itemId()), stationById.get(d.stationId())));
    }

    private static Set<Long> ids(Collection<DisputeRef> rows, Function<DisputeRef, Long> id) {
        return rows.stream().map(id).collect(Collectors.toSet());
    }

    private static DisputeLine line(DisputeRef d, ItemRef item, StationRef station) {
        return new DisputeLine(
                d.number(),
                d.kind(),
                new OrderView.ItemBrief(item.id(), item.title()),
                StationBrief.of(station),
                d.startsAt(),
                d.words(),
                d.at(),
                d.heldBy(),
                d.dueAt());
    }
}
