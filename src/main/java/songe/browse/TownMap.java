package songe.browse;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import songe.place.ClosedDay;
import songe.place.Point;
import songe.place.StationBrief;
import songe.place.StationRef;
import songe.place.WorkingTime;
import songe.place.calendar.PublicDays;
import songe.search.Ring;
import songe.search.Search;
import songe.shared.Days;

/** A town's stations and what they carry, seen from one point at one moment. @param origin null: nobody knows where the reader is */
record TownMap(
        List<StationRef> stations,
        Map<Long, Set<Long>> carriers,
        Map<Long, List<ClosedDay>> closed,
        PublicDays publicDays,
        Point origin,
        Instant now) {

    /** @param metres null without an origin */
    record Nearest(StationBrief station, @Nullable Long metres) {}

    /** The same, as if there were no other station. */
    TownMap only(StationRef station) {
        return new TownMap(List.of(station), carriers, closed, publicDays, origin, now);
    }

    TownMap with(Map<Long, Set<Long>> carriers) {
        return new TownMap(stations, carriers, closed, publicDays, origin, now);
    }

    /** The stations (that are open now, if asked so), nearest first; all are one ring where nobody knows where the reader is. */
    List<Ring> rings(boolean openNow) {
        Map<Long, List<Long>> byMetres = stations.stream()
                .filter(s -> !openNow || isOpen(s))
                .collect(Collectors.groupingBy(
                        s -> origin == null ? Search.NOWHERE : metres(s),
                        TreeMap::new,
                        Collectors.mapping(StationRef::id, Collectors.toList())));
        return byMetres.entrySet().stream()
                .map(e -> new Ring(e.getKey(), e.getValue()))
                .toList();
    }

    Long metres(StationRef station) {
        return origin == null ? null : origin.metresTo(station.point());
    }

    /** Nearest first; without an origin the centres first, as the town lists them. */
    List<StationRef> sorted(List<StationRef> some) {
        return some.stream().sorted(order()).toList();
    }

    private Comparator<StationRef> order() {
        Comparator<StationRef> order =
                origin == null ? Comparator.comparing(s -> s.data().level()) : Comparator.comparing(this::metres);
        return order.thenComparing(StationRef::code);
    }

    List<StationRef> carrying(long itemId) {
        Set<Long> ids = carriers.getOrDefault(itemId, Set.of());
        return sorted(stations.stream().filter(s -> ids.contains(s.id())).toList());
    }

    boolean isOpen(StationRef station) {
        if (closedToday(station) != null) return false;
        return new WorkingTime(station.hours(), Set.of(), publicDays).isOpen(now);
    }

    /** Those within so many days, soonest first. */
    List<ClosedDay> closedDays(StationRef station, int days) {
        LocalDate last = Days.day(now).plusDays(days);
        return closed.getOrDefault(station.id(), List.of()).stream()
                .filter(c -> !c.day().isAfter(last))
                .toList();
    }

    /** 今天闭站：停电检修；平时周一至周五 08:30–17:00. */
    String hoursText(StationRef station) {
        ClosedDay today = closedToday(station);
        String usual = station.hours().words();
        return today == null ? usual : "今天闭站：" + today.reason() + "；平时" + usual;
    }

    private ClosedDay closedToday(StationRef station) {
        return closedDays(station, 0).stream().findFirst().orElse(null);
    }

    /** Null when no station carries it (none that is open now, if asked so). */
    Nearest nearest(long itemId, boolean openNow) {
        Set<Long> ids = carriers.getOrDefault(itemId, Set.of());
        return stations.stream()
                .filter(s -> ids.contains(s.id()) && (!openNow || isOpen(s)))
                .min(order())
                .map(s -> new Nearest(StationBrief.of(s), metres(s)))
                .orElse(null);
    }
}
