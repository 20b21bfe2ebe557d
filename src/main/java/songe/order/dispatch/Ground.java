package songe.order.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import songe.order.dispatch.AreaTree.Around;
import songe.place.AreaLevel;
import songe.place.OpeningHours;
import songe.place.Point;
import songe.place.StationLevel;

/**
 * Where things are in a town, its tree of areas and its stations, and what everybody is known for: as they were a moment ago.
 * The same as {@link songe.place.Stations#pointOf} says. Filled, settled, and only read from then on: what does not depend on
 * the request is worked out once, not for each of hundreds of decisions.
 */
final class Ground {
    private final AreaTree areas = new AreaTree();
    /** By id: so decisions name them in the same order. */
    private final Map<Long, Station> stations = new TreeMap<>();

    private final Map<Long, Lately> lately = new HashMap<>();
    private final Map<String, Point> middles = new HashMap<>();
    /** From the middle of each area, by the station's place: most requests come from one of a few dozen. */
    private final Map<Point, int[]> ways = new ConcurrentHashMap<>();

    private Point centre = new Point(0, 0); // a town without stations has nobody to measure to

    /**
     * Its numbers are objects here, since every decision names them.
     *
     * @param key its id, as {@link Taker#key}
     * @param around null until the ground is settled, as is {@code lately}
     */
    record Station(
            Long key,
            String code,
            String areaCode,
            StationLevel level,
            Double lng,
            Double lat,
            Point point,
            OpeningHours hours,
            Around around,
            Lately lately) {

        static Station at(Long key, String code, String areaCode, StationLevel level, Point point, OpeningHours hours) {
            return new Station(key, code, areaCode, level, point.lng(), point.lat(), point, hours, null, null);
        }

        private Station settled(Around some, Lately given) {
            return new Station(key, code, areaCode, level, lng, lat, point, hours, some, given);
        }
    }

    /** What somebody was given lately, see {@link songe.order.dispatch.rule.Candidate}. */
    static final class Lately {
        static final Lately NOTHING = new Lately();

        private final Map<Long, Integer> byItem = new HashMap<>();
        private int given;
        private int kept;
        private int late;

        private void add(long item, int times, int inTime, int tooLate) {
            byItem.merge(item, times, Integer::sum);
            given += times;
            kept += inTime;
            late += tooLate;
        }

        int given() {
            return given;
        }

        int same(Long item) {
            return byItem.getOrDefault(item, 0);
        }

        int kept() {
            return kept;
        }

        int late() {
            return late;
        }
    }

    void add(long taker, long item, int given, int kept, int late) {
        lately.computeIfAbsent(taker, any -> new Lately()).add(item, given, kept, late);
    }

    void add(String code, String parent, AreaLevel level) {
        areas.add(code, parent, level);
    }

    void add(Station station) {
        stations.put(station.key, station);
    }

    /** To be called once all is there. */
    Ground settled() {
        Map<String, List<Point>> inside = new HashMap<>();
        stations.replaceAll((id, s) -> s.settled(areas.around(s.areaCode), lately(s.key)));
        for (Station s : stations.values())
            for (String area : areas.upwards(s.areaCode))
                inside.computeIfAbsent(area, any -> new ArrayList<>()).add(s.point);
        inside.forEach((area, points) -> middles.put(area, middle(points)));
        stations.values().stream()
                .min(Comparator.comparing(Station::level).thenComparing(Station::code))
                .ifPresent(s -> centre = s.point);
        return this;
    }

    private static Point middle(List<Point> points) {
        return new Point(
                points.stream().mapToDouble(Point::lng).average().orElseThrow(),
                points.stream().mapToDouble(Point::lat).average().orElseThrow());
    }

    Lately lately(Long taker) {
        return lately.getOrDefault(taker, Lately.NOTHING);
    }

    Collection<Station> stations() {
        return stations.values();
    }

    /** The middle of the stations of an area, of the next larger one's where it has none; else the town's centre. */
    Point origin(String areaCode) {
        for (String code : areas.upwards(areaCode))
            if (areas.knows(code) && middles.containsKey(code)) return middles.get(code);
        return centre;
    }

    /** In metres, to each of the stations in their order. */
    int[] ways(Point origin) {
        return ways.computeIfAbsent(origin, from -> stations.values().stream()
                .mapToInt(s -> Math.toIntExact(s.point.metresTo(from)))
                .toArray());
    }

    Around around(String areaCode) {
        return areas.around(areaCode);
    }
}
