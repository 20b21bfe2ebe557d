package songe.order.dispatch;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import songe.place.AreaLevel;
import songe.place.OpeningHours;
import songe.place.Point;
import songe.place.StationLevel;

/**
 * Where things are in a town, its tree of areas and its stations, and what everybody is known for: as they were a moment ago.
 * The same as {@link songe.place.Stations#pointOf} says. Filled once, and only read from then on.
 */
final class Ground {
    private final Map<String, Area> areas = new HashMap<>();
    /** By id: so decisions name them in the same order. */
    private final Map<Long, Station> stations = new TreeMap<>();

    /** By {@link Taker#key()}, then by item. */
    private final Map<Long, Map<Long, Known>> known = new HashMap<>();

    private record Area(String parent, AreaLevel level) {}

    record Station(long id, String code, String areaCode, StationLevel level, Point point, OpeningHours hours) {}

    /** What somebody was given lately, see {@link songe.order.dispatch.rule.Candidate}. @param same of these, for the same item */
    record Known(int given, int same, int kept, int late) {
        static final Known NOTHING = new Known(0, 0, 0, 0);

        private Known and(Known other, boolean same) {
            return new Known(
                    given + other.given, this.same + (same ? other.given : 0), kept + other.kept, late + other.late);
        }
    }

    void add(long taker, long item, Known lately) {
        known.computeIfAbsent(taker, any -> new HashMap<>()).put(item, lately);
    }

    Known known(long taker, long item) {
        Known all = Known.NOTHING;
        for (Map.Entry<Long, Known> one : known.getOrDefault(taker, Map.of()).entrySet())
            all = all.and(one.getValue(), one.getKey() == item);
        return all;
    }

    void add(String code, String parent, AreaLevel level) {
        areas.put(code, new Area(parent, level));
    }

    void add(Station station) {
        stations.put(station.id, station);
    }

    Iterable<Station> stations() {
        return stations.values();
    }

    /** The middle of the stations of an area, of the next larger one's where it has none; else the town's centre. */
    Point origin(String areaCode) {
        Set<String> seen = new HashSet<>();
        for (String code = areaCode; areas.containsKey(code) && seen.add(code); code = areas.get(code).parent) {
            String area = code;
            List<Point> inside = stations.values().stream()
                    .filter(s -> isWithin(s.areaCode, area))
                    .map(Station::point)
                    .toList();
            if (!inside.isEmpty()) return middle(inside);
        }
        return stations.values().stream()
                .min(Comparator.comparing(Station::level).thenComparing(Station::code))
                .map(Station::point)
                .orElse(new Point(0, 0)); // a town without stations has nobody to measure to
    }

    private static Point middle(List<Point> points) {
        return new Point(
                points.stream().mapToDouble(Point::lng).average().orElseThrow(),
                points.stream().mapToDouble(Point::lat).average().orElseThrow());
    }

    private boolean isWithin(String code, String area) {
        Set<String> seen = new HashSet<>();
        for (String at = code; at != null && seen.add(at); at = parent(at)) if (at.equals(area)) return true;
        return false;
    }

    private String parent(String code) {
        return areas.containsKey(code) ? areas.get(code).parent : null;
    }

    /** 2: of the same neighbourhood, 1: of the same grid, 0: of neither. */
    int near(String one, String other) {
        if (isShared(AreaLevel.NEIGHBOURHOOD, one, other)) return 2;
        return isShared(AreaLevel.GRID, one, other) ? 1 : 0;
    }

    private boolean isShared(AreaLevel level, String one, String other) {
        String area = around(level, one);
        return area != null && area.equals(around(level, other));
    }

    /** The area of that level in which another lies. */
    private String around(AreaLevel level, String code) {
        Set<String> seen = new HashSet<>();
        for (String at = code; areas.containsKey(at) && seen.add(at); at = areas.get(at).parent)
            if (areas.get(at).level == level) return at;
        return null;
    }
}
