package songe.order;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.identity.Role;
import songe.schedule.Offers;
import songe.shared.Cursor;
import songe.shared.Page;
import songe.shared.PageRequest;

/** Orders that the caller could take, soonest due first, without a word about whose they are. */
@ApplicationScoped
@Transactional
class OpenOrders {
    private static final Instant NEVER_DUE = Instant.parse("9999-01-01T00:00:00Z");

    private final OrderViews views;
    private final OrderLists lists;
    private final Items items;
    private final Offers offers;

    OpenOrders(OrderViews views, OrderLists lists, Items items, Offers offers) {
        this.views = views;
        this.lists = lists;
        this.items = items;
        this.offers = offers;
    }

    /**
     * Of items that the caller's unit gives, and needs, which any unit may take: behind a need stands somebody. A posted need is taken
     * as a whole, elsewhere, and nobody watches over its orders one by one.
     */
    Page<OrderSummary> forUnits(Caller caller, PageRequest page) {
        Set<Long> units = lists.unitIds(caller, Role.PARTNER); // who only works for one takes nothing on
        if (units.isEmpty()) return Page.whole(List.of());
        Parameters with = Parameters.with("items", items.idsOfUnits(caller.town(), units));
        return open(
                caller,
                "(itemId in :items or participation is not null and (need is null or sweepAt is not null))",
                with,
                page);
    }

    /** Of items that the caller's station carries, and what it keeps an eye on. */
    Page<OrderSummary> forStations(Caller caller, PageRequest page) {
        Set<Long> stations = lists.stationIds(caller);
        if (stations.isEmpty()) return Page.whole(List.of());
        Parameters with = Parameters.with("items", offers.itemsAt(caller.town(), stations))
                .and("stations", stations);
        return open(caller, "(itemId in :items or stationId in :stations)", with, page);
    }

    private Page<OrderSummary> open(Caller caller, String which, Parameters with, PageRequest page) {
        Cursor after = page.cursor();
        List<Order> rows = Order.find(
                        "townId = :town and status = OPEN and " + which
                                + " and (coalesce(dueAt, :never) > :due or coalesce(dueAt, :never) = :due and id > :id)"
                                + " order by coalesce(dueAt, :never), id",
                        with.and("town", caller.town())
                                .and("never", NEVER_DUE)
                                .and("due", after == null ? Instant.EPOCH : after.at())
                                .and("id", after == null ? 0L : after.id()))
                .page(0, page.size + 1)
                .list();
        Page<Order> shown = Page.of(rows, page.size, OpenOrders::cursor);
        return new Page<>(views.claimable(caller, shown.items()), shown.next());
    }

    private static Cursor cursor(Order o) {
        return new Cursor((o.dueAt() == null ? NEVER_DUE : o.dueAt()).toEpochMilli(), o.id);
    }
}
