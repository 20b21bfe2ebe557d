package songe.statistics;

import static songe.statistics.Counting.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import songe.catalog.Guard;
import songe.order.OrderStatus;
import songe.shared.Cursor;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.tenant.TownRef;
import songe.tenant.TownResource.TownView;

/** What came up to the district, since the town could not keep it in time. */
@ApplicationScoped
@Transactional
class Escalations {
    private final Counting counting;
    private final DueOrders dueOrders;

    Escalations(Counting counting, DueOrders dueOrders) {
        this.counting = counting;
        this.dueOrders = dueOrders;
    }

    private record Line(Tuple row, Escalated shown) {}

    /** Longest over first. ix_orders_level. */
    Page<Escalated> of(List<TownRef> towns, PageRequest page) {
        Cursor after = page.cursor();
        Page<Line> lines = Page.of(
                lines(towns, after, page.size + 1),
                page.size,
                line -> new Cursor(line.shown().since().toEpochMilli(), number(line.row(), "id")));
        return lines.map(Line::shown);
    }

    private List<Line> lines(List<TownRef> towns, Cursor after, int atMost) {
        if (towns.isEmpty()) return List.of();
        Map<Long, TownRef> byId = towns.stream().collect(Collectors.toMap(TownRef::id, Function.identity()));
        Map<Long, DueOrders.Holders> holders = new HashMap<>();
        return counting
                .rows(
                        SQL + atMost,
                        Map.of(
                                "towns",
                                byId.keySet(),
                                "due",
                                after == null ? Instant.EPOCH : Instant.ofEpochMilli(after.key()),
                                "id",
                                after == null ? 0L : after.id()))
                .stream()
                .map(row -> {
                    TownRef town = byId.get(number(row, "town"));
                    return new Line(
                            row,
                            escalated(row, town, holders.computeIfAbsent(town.id(), t -> dueOrders.holders(town))));
                })
                .toList();
    }

    /** As {@link DueOrders#COLUMNS}, but since when it is here. */
    private static final String SQL = DueOrders.COLUMNS.replace("o.due_at", "o.level_at")
            + " from orders o join item i on i.id = o.item_id where o.town_id in (:towns) and o.level = 'DISTRICT'"
            + " and (o.level_at > :due or o.level_at = :due and o.id > :id) order by o.level_at, o.id limit ";

    private static Escalated escalated(Tuple row, TownRef town, DueOrders.Holders holders) {
        OrderStatus status = DueOrders.status(row);
        boolean confidential = Guard.parse(row.get("guards", String.class)).stream()
                .anyMatch(g -> g.kind() == Guard.Kind.CONFIDENTIAL);
        return new Escalated(
                new TownView(town.code(), town.name()),
                row.get("number", String.class),
                confidential ? null : row.get("title", String.class),
                status,
                status.words(),
                holders.name(row),
                DueOrders.due(row));
    }
}
