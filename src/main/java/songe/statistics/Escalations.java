package songe.statistics;

import static songe.statistics.Counting.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import songe.catalog.Guard;
import songe.order.OrderStatus;
import songe.place.Closures;
import songe.place.WorkingTime;
import songe.shared.Cursor;
import songe.shared.Page;
import songe.shared.PageRequest;
import songe.tenant.TownRef;
import songe.tenant.TownResource.TownView;

/** What went past the town's own level: a rework past its deadline, anything else two working days past it. */
@ApplicationScoped
@Transactional
class Escalations {
    private static final int WORKING_DAYS = 2;
    /** Two working days are never longer than this, whatever the weekend. */
    private static final Duration AT_MOST = Duration.ofDays(14);

    private final Counting counting;
    private final DueOrders dueOrders;
    private final Closures closures;
    private final Clock clock;

    Escalations(Counting counting, DueOrders dueOrders, Closures closures, Clock clock) {
        this.counting = counting;
        this.dueOrders = dueOrders;
        this.closures = closures;
        this.clock = clock;
    }

    private record Line(Tuple row, Escalated shown) {}

    /** Longest over first. ix_orders_status, a range for each state. */
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
        Instant now = clock.instant();
        Map<Long, TownRef> byId = towns.stream().collect(Collectors.toMap(TownRef::id, Function.identity()));
        Map<Long, DueOrders.Holders> holders = new HashMap<>();
        return counting
                .rows(
                        SQL + atMost,
                        Map.of(
                                "towns",
                                byId.keySet(),
                                "now",
                                now,
                                "cutOff",
                                twoWorkingDaysBefore(now, closures.office()),
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

    private static final String SQL = DueOrders.COLUMNS + " from orders o join item i on i.id = o.item_id"
            + " where o.town_id in (:towns)" + Counting.AWAITED + " and o.due_at <= :now"
            + " and (o.status = 'REWORK' or o.due_at <= :cutOff) and (o.due_at > :due or o.due_at = :due and o.id > :id)"
            + " order by o.due_at, o.id limit ";

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

    /** The latest deadline since which two working days have passed: working time only runs forward, so it is halved in. */
    static Instant twoWorkingDaysBefore(Instant now, WorkingTime office) {
        long passed = now.minus(AT_MOST).toEpochMilli();
        long open = now.toEpochMilli();
        while (open - passed > 1) {
            long middle = (passed + open) >>> 1;
            boolean over =
                    !office.plusDays(Instant.ofEpochMilli(middle), WORKING_DAYS).isAfter(now);
            if (over) passed = middle;
            else open = middle;
        }
        return Instant.ofEpochMilli(passed);
    }
}
