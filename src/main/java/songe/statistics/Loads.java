package songe.statistics;

import static songe.statistics.Counting.AWAITED;
import static songe.statistics.Counting.LATE;
import static songe.statistics.Counting.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import songe.place.Closures;
import songe.place.StationRef;
import songe.place.WorkingTime;
import songe.shared.Days;

/** Counts what lies at each station. */
@ApplicationScoped
@Transactional
class Loads {
    private final Counting counting;
    private final Closures closures;
    private final Clock clock;

    Loads(Counting counting, Closures closures, Clock clock) {
        this.counting = counting;
        this.closures = closures;
        this.clock = clock;
    }

    List<StationLoad> of(Reach reach) {
        Instant now = clock.instant();
        LocalDate day = Days.day(now);
        Function<StationRef, WorkingTime> hours = closures.hoursOf(reach.town().id());
        Map<Long, Long> open = perStation(reach, " and o.status in (" + StateCount.OPEN_SQL + ")", Map.of());
        Map<Long, Long> waiting = perStation(reach, " and o.status = 'SUBMITTED'", Map.of());
        Map<Long, Long> overdue = perStation(reach, AWAITED + LATE, Map.of("now", now));
        Map<Long, Long> visits = visits(reach, day);
        return reach.stations().stream()
                .sorted(Comparator.comparing((StationRef s) -> s.data().level()).thenComparing(StationRef::code))
                .map(s -> new StationLoad(
                        s.id(),
                        s.code(),
                        s.name(),
                        s.data().level(),
                        s.point().lng(),
                        s.point().lat(),
                        hours.apply(s).isOpen(now),
                        s.hours().words(),
                        open.getOrDefault(s.id(), 0L),
                        waiting.getOrDefault(s.id(), 0L),
                        overdue.getOrDefault(s.id(), 0L),
                        visits.getOrDefault(s.id(), 0L)))
                .toList();
    }

    /** ix_orders_status, or ix_orders_station for a grid. */
    private Map<Long, Long> perStation(Reach reach, String which, Map<String, ?> with) {
        return counted(reach, reach.condition() + which, with);
    }

    /** ix_orders_station_day: the stations are named even for a whole town, since that index begins with them. */
    private Map<Long, Long> visits(Reach reach, LocalDate day) {
        Reach named = new Reach(reach.town(), reach.stations(), false);
        return counted(
                named,
                named.condition() + " and o.starts_at >= :from and o.starts_at < :until",
                Map.of("from", Days.start(day), "until", Days.start(day.plusDays(1))));
    }

    private Map<Long, Long> counted(Reach reach, String where, Map<String, ?> with) {
        Map<Long, Long> counts = new HashMap<>();
        counting.rows(
                        reach,
                        "select o.station_id as station, count(*) as n from orders o where " + where
                                + " group by o.station_id",
                        with)
                .forEach(row -> counts.put(number(row, "station"), number(row, "n")));
        return counts;
    }
}
