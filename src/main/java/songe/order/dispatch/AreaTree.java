package songe.order.dispatch;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import songe.place.AreaLevel;

/** A town's areas, each with the one around it. */
final class AreaTree {
    private final Map<String, Area> areas = new HashMap<>();

    private record Area(String parent, AreaLevel level) {}

    /** The neighbourhood and the grid in which an area lies; null: it lies in none. */
    record Around(String neighbourhood, String grid) {

        /** 2: of the same neighbourhood, 1: of the same grid, 0: of neither. */
        int near(Around other) {
            if (neighbourhood != null && neighbourhood.equals(other.neighbourhood)) return 2;
            return grid != null && grid.equals(other.grid) ? 1 : 0;
        }
    }

    void add(String code, String parent, AreaLevel level) {
        areas.put(code, new Area(parent, level));
    }

    boolean knows(String code) {
        return areas.containsKey(code);
    }

    /** An area and all around it, the smallest first; one that is not in the tree stands alone. */
    Set<String> upwards(String code) {
        Set<String> up = new LinkedHashSet<>();
        for (String at = code; at != null && up.add(at); ) at = areas.containsKey(at) ? areas.get(at).parent : null;
        return up;
    }

    Around around(String code) {
        return new Around(around(AreaLevel.NEIGHBOURHOOD, code), around(AreaLevel.GRID, code));
    }

    private String around(AreaLevel level, String code) {
        for (String at : upwards(code)) if (knows(at) && areas.get(at).level == level) return at;
        return null;
    }
}
