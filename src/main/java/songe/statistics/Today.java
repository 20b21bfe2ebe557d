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
import songe.place.Closures;
import songe.place.StationBrief;
import songe.place.StationRef;
import songe.place.WorkingTime;
import songe.shared.Days;

/** Counts a town's day. */
@ApplicationScoped
@Transactional
class Today {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int LOW_SHOWN = 10;

    private final Counting counting;
    private final DueOrders dueOrders;
    private final Closures closures;
    private final Clock clock;

    Today(Counting counting, DueOrders dueOrders, Closures closures, Clock clock) {
        this.counting = counting;
        this.dueOrders = dueOrders;
        this.closures = closures;
        this.clock = clock;
    }

    TodayView of(Reach reach) {
        Instant now = clock.instant();
        return new TodayView(
                now,
                open(reach),
                sinceMidnight(reach, Days.start(Days.day(now))),
                dueOrders.next(reach, now),
                dueOrders.late(reach, now),
                overdue(reach, now),
                ratings(reach, now.minus(WEEK)),
                stationsNow(reach, now));
    }

    /** ix_orders_status, or ix_orders_station for a grid. */
    private List<StateCount> open(Reach reach) {
        Map<String, Long> counts = new HashMap<>();
        counting.rows(
                        reach,
                        "select o.status as status, count(*) as n from orders o where " + reach.condition()
                                + " and o.status in (" + StateCount.OPEN_SQL + ") group by o.status",
                        Map.of())
                .forEach(row -> counts.put(row.get("status", String.class), number(row, "n")));
        return StateCount.all(counts);
    }

    /** ix_order_step_at: the steps of a day, each with its order by primary key. A step that stays in its state is a note. */
    private TodayView.DayCount sinceMidnight(Reach reach, Instant midnight) {
        Map<String, Long> reached = new HashMap<>();
        long placed = 0;
        for (Tuple row : counting.rows(
                reach,
                "select s.to_status as status, s.from_status is null as first, count(*) as n from order_step s"
                        + " join orders o on o.id = s.order_id where s.at >= :midnight"
                        + " and (s.from_status is null or s.from_status <> s.to_status) and " + reach.condition()
                        + " group by s.to_status, s.from_status is null",
                Map.of("midnight", midnight))) {
            reached.merge(row.get("status", String.class), number(row, "n"), Long::sum);
            if (number(row, "first") == 1) placed += number(row, "n");
        }
        return new TodayView.DayCount(
                placed,
                reached.getOrDefault("CONFIRMED", 0L),
                reached.getOrDefault("DELIVERED", 0L),
                reached.getOrDefault("CLOSED", 0L),
                reached.getOrDefault("CANCELLED_BY_RESIDENT", 0L) + reached.getOrDefault("CANCELLED_BY_PROVIDER", 0L));
    }

    /** ix_orders_status, a range for each state; ix_orders_station for a grid. */
    private List<TodayView.StationOverdue> overdue(Reach reach, Instant now) {
        Map<Long, StationRef> byId =
                reach.stations().stream().collect(Collectors.toMap(StationRef::id, Function.identity()));
        return counting
                .rows(
                        reach,
                        "select o.station_id as station, count(*) as n from orders o where " + reach.condition()
                                + AWAITED + Counting.LATE + " group by o.station_id order by n desc, station",
                        Map.of("now", now))
                .stream()
                .map(row -> new TodayView.StationOverdue(
                        StationBrief.of(byId.get(number(row, "station"))), number(row, "n")))
                .toList();
    }

    /** ix_rating_at: the ratings of a week, each with its order by primary key. */
    private TodayView.RatingWeek ratings(Reach reach, Instant since) {
        Tuple all = counting.rows(
                        reach,
                        "select count(*) as n, avg(r.score) as mean from rating r join orders o on o.id = r.order_id"
                                + " where r.at >= :since and " + reach.condition(),
                        Map.of("since", since))
                .get(0);
        Number mean = all.get("mean", Number.class);
        return new TodayView.RatingWeek(
                number(all, "n"),
                mean == null ? null : Math.round(mean.doubleValue() * 10) / 10.0,
                dueOrders.low(reach, since, LOW_SHOWN));
    }

    private TodayView.StationsNow stationsNow(Reach reach, Instant now) {
        Function<StationRef, WorkingTime> hours = closures.hoursOf(reach.town().id());
        long open = reach.stations().stream()
                .filter(s -> hours.apply(s).isOpen(now))
                .count();
        return new TodayView.StationsNow(open, reach.stations().size());
    }
}
