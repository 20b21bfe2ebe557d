package songe.order;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import songe.identity.Caller;
import songe.identity.Role;
import songe.order.deadline.Level;
import songe.place.Stations;
import songe.shared.Cursor;
import songe.shared.Page;
import songe.shared.PageRequest;

/** Orders on which somebody has to act by a time, soonest first: ix_orders_level, or ix_orders_due for all levels. */
@ApplicationScoped
@Transactional
class Queues {
    /** A visit to come and a silence to pass are nobody's delay. */
    private static final Set<OrderStatus> ACTED_ON = EnumSet.of(
            OrderStatus.SUBMITTED, OrderStatus.OPEN, OrderStatus.ASSIGNED, OrderStatus.IN_SERVICE, OrderStatus.REWORK);

    private final OrderViews views;
    private final Stations stations;

    Queues(OrderViews views, Stations stations) {
        this.views = views;
        this.stations = stations;
    }

    Page<OrderSummary> ofTown(Caller caller, Level level, PageRequest page) {
        return due(caller, "", new Parameters(), level, page);
    }

    Page<OrderSummary> ofGrid(Caller caller, Level level, PageRequest page) {
        Set<Long> inside = caller.scopesOf(Role.GRID).stream()
                .flatMap(grid -> stations.idsWithin(caller.town(), grid).stream())
                .collect(Collectors.toSet());
        if (inside.isEmpty()) return Page.whole(List.of());
        return due(caller, " and stationId in :stations", Parameters.with("stations", inside), level, page);
    }

    private Page<OrderSummary> due(Caller caller, String where, Parameters with, Level level, PageRequest page) {
        Cursor after = page.cursor();
        with.and("town", caller.town())
                .and("statuses", ACTED_ON)
                .and("due", after == null ? Instant.EPOCH : after.at())
                .and("id", after == null ? 0L : after.id());
        if (level != null) with.and("level", level);
        List<Order> rows = Order.find(
                        "townId = :town" + (level == null ? "" : " and level = :level") + where
                                + " and status in :statuses and (dueAt > :due or dueAt = :due and id > :id)"
                                + " order by dueAt, id",
                        with)
                .page(0, page.size + 1)
                .list();
        Page<Order> shown = Page.of(rows, page.size, o -> new Cursor(o.dueAt().toEpochMilli(), o.id));
        return new Page<>(views.summaries(caller, shown.items()), shown.next());
    }
}
