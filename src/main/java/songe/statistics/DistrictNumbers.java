package songe.statistics;

import static songe.statistics.Counting.AWAITED;
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
import songe.tenant.TownRef;
import songe.tenant.TownResource.TownView;

/** Counts the towns of a district, all of them with a fixed number of queries. */
@ApplicationScoped
@Transactional
class DistrictNumbers {
    static final int SMALL_GROUP = 5;
    private static final Duration MONTH = Duration.ofDays(30);

    private final Counting counting;
    private final Clock clock;

    DistrictNumbers(Counting counting, Clock clock) {
        this.counting = counting;
        this.clock = clock;
    }

    List<TownTotals> of(List<TownRef> towns) {
        if (towns.isEmpty()) return List.of();
        List<Long> ids = towns.stream().map(TownRef::id).toList();
        Instant now = clock.instant();
        Map<String, ?> month = Map.of("towns", ids, "since", now.minus(MONTH));
        Map<Long, Map<String, Long>> open = open(ids);
        Map<Long, Tuple> placed = byTown(PLACED, month);
        Map<Long, Tuple> closed = byTown(CLOSED, month);
        Map<Long, Tuple> overdue = byTown(OVERDUE, Map.of("towns", ids, "now", now));
        Map<Long, Tuple> ratings = byTown(RATINGS, month);
        Map<Long, Tuple> stations = byTown(STATIONS, Map.of("towns", ids));
        Map<Long, Tuple> items = byTown(ITEMS, Map.of("towns", ids));
        return towns.stream()
                .map(t -> new TownTotals(
                        new TownView(t.code(), t.name()),
                        StateCount.all(open.getOrDefault(t.id(), Map.of())),
                        count(placed.get(t.id())),
                        count(closed.get(t.id())),
                        count(overdue.get(t.id())),
                        keptInTime(closed.get(t.id())),
                        ratings(ratings.get(t.id())),
                        count(stations.get(t.id())),
                        count(items.get(t.id()))))
                .toList();
    }

    private Map<Long, Map<String, Long>> open(List<Long> towns) {
        Map<Long, Map<String, Long>> counts = new HashMap<>();
        for (Tuple row : counting.rows(OPEN, Map.of("towns", towns))) {
            counts.computeIfAbsent(number(row, "town"), t -> new HashMap<>())
                    .put(row.get("status", String.class), number(row, "n"));
        }
        return counts;
    }

    private Map<Long, Tuple> byTown(String sql, Map<String, ?> with) {
        return counting.rows(sql, with).stream()
                .collect(Collectors.toMap(row -> number(row, "town"), Function.identity()));
    }

    private static long count(Tuple row) {
        return row == null ? 0 : number(row, "n");
    }

    private static Double keptInTime(Tuple closed) {
        if (count(closed) == 0) return null;
        return Math.round(1000.0 * (count(closed) - number(closed, "late")) / count(closed)) / 1000.0;
    }

    private static TownTotals.RatingMonth ratings(Tuple row) {
        long count = count(row);
        if (count < SMALL_GROUP) return new TownTotals.RatingMonth(count, null);
        return new TownTotals.RatingMonth(
                count, Math.round(row.get("mean", Number.class).doubleValue() * 10) / 10.0);
    }

    /** ix_orders_status. */
    private static final String OPEN = "select o.town_id as town, o.status as status, count(*) as n from orders o"
            + " where o.town_id in (:towns) and o.status in (" + StateCount.OPEN_SQL + ") group by o.town_id, o.status";

    /** ix_orders_created. */
    private static final String PLACED = "select o.town_id as town, count(*) as n from orders o"
            + " where o.town_id in (:towns) and o.created_at >= :since group by o.town_id";

    /** ix_orders_closed, and ix_journal_subject for what was told of each. */
    private static final String CLOSED = "select o.town_id as town, count(*) as n, sum(exists (select 1 from journal j"
            + " where j.town_id = o.town_id and j.subject = o.number"
            + " and j.kind in ('OrderFact.Overdue', 'OrderFact.ReworkOverdue'))) as late from orders o"
            + " where o.town_id in (:towns) and o.closed_at >= :since and o.status = 'CLOSED' group by o.town_id";

    /** ix_orders_status. */
    private static final String OVERDUE = "select o.town_id as town, count(*) as n from orders o"
            + " where o.town_id in (:towns)" + AWAITED + Counting.LATE + " group by o.town_id";

    /** ix_rating_at. */
    private static final String RATINGS = "select o.town_id as town, count(*) as n, avg(r.score) as mean from rating r"
            + " join orders o on o.id = r.order_id where r.at >= :since and o.town_id in (:towns) group by o.town_id";

    /** uk_station_code. */
    private static final String STATIONS =
            "select s.town_id as town, count(*) as n from station s where s.town_id in (:towns) group by s.town_id";

    /** uk_item_code. */
    private static final String ITEMS =
            "select i.town_id as town, count(*) as n from item i where i.town_id in (:towns) group by i.town_id";
}
