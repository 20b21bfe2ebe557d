package songe.order;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import songe.identity.Caller;
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

    OpenOrders(OrderViews views, OrderLists lists) {
        this.views = views;
        this.lists = lists;
    }

    /** Of items that the caller's unit gives, and needs, which any unit may take. */
    Page<OrderSummary> forUnits(Caller caller, PageRequest page) {
        String which =
                "itemId in (select i.id from Item i where i.townId = :town and (i.partnerId in :scope or i.booking = CLAIM))";
        return open(caller, which, lists.unitIds(caller), page);
    }

    /** Of items that the caller's station carries, and what it keeps an eye on. */
    Page<OrderSummary> forStations(Caller caller, PageRequest page) {
        String which =
                "(stationId in :scope or itemId in (select f.itemId from Offer f where f.townId = :town and f.stationId in :scope))";
        return open(caller, which, lists.stationIds(caller), page);
    }

    private Page<OrderSummary> open(Caller caller, String which, Collection<Long> scope, PageRequest page) {
        if (scope.isEmpty()) return Page.whole(List.of());
        Cursor after = page.cursor();
        List<Order> rows = Order.find(
                        "townId = :town and status = OPEN and " + which
                                + " and (coalesce(dueAt, :never) > :due or coalesce(dueAt, :never) = :due and id > :id)"
                                + " order by coalesce(dueAt, :never), id",
                        Parameters.with("town", caller.town())
                                .and("scope", scope)
                                .and("never", NEVER_DUE)
                                .and("due", after == null ? Instant.EPOCH : Instant.ofEpochMilli(after.key()))
                                .and("id", after == null ? 0L : after.id()))
                .page(0, page.size + 1)
                .list();
        Page<Order> shown = Page.of(rows, page.size, OpenOrders::cursor);
        return new Page<>(views.summaries(caller, shown.items()), shown.next());
    }

    private static Cursor cursor(Order o) {
        return new Cursor((o.dueAt() == null ? NEVER_DUE : o.dueAt()).toEpochMilli(), o.id);
    }
}
