package songe.towndata;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import songe.place.AreaRef;
import songe.place.OpeningHours;
import songe.place.Point;
import songe.place.StationData;
import songe.place.StationKind;
import songe.place.StationLevel;

/** Reads the stations; a station's town is its area's. */
final class StationRows {
    private final Draft draft;

    StationRows(Draft draft) {
        this.draft = draft;
    }

    void read(List<Row> rows) {
        boolean townsFromAreas = draft.bringsTowns();
        for (Row row : rows) {
            StationData station = station(row);
            String town = row.has("area_code") && station.areaCode() != null ? town(row, station.areaCode()) : null;
            if (!row.isSound() || town == null) {
                draft.spoil(Sheet.STATIONS, row.raw("code"));
            } else if (draft.isFirst(row, "code", town, station.code())) {
                if (!townsFromAreas) draft.bring(town);
                draft.plan.of(town).stations.put(station.code(), station);
            }
        }
    }

    private static StationData station(Row row) {
        return new StationData(
                row.code("code"),
                row.required("name", 60),
                row.oneOf("level", StationLevel.class),
                row.oneOf("kind", StationKind.class),
                row.code("area_code"),
                row.required("address", 120),
                point(row),
                row.requiredMeaning("open_weekdays", 20, "weekdays.bad", OpeningHours::openDays),
                row.requiredMeaning("opening_hours", 60, "hours.bad", hours -> OpeningHours.parse("1", hours)),
                row.optional("phone", 20));
    }

    private static Point point(Row row) {
        Double lng = row.degrees("lng");
        Double lat = row.degrees("lat");
        if (lng == null || lat == null) return null;
        Point point = new Point(lng, lat);
        if (!point.isInChina()) {
            boolean lngIsWrong = !new Point(lng, 31).isInChina();
            row.fault(lngIsWrong ? "lng" : "lat", "point.outside-china", row.raw("lng"), row.raw("lat"));
        }
        return point;
    }

    /** Null when there is none, several, or none that is known yet. */
    private String town(Row row, String area) {
        Set<String> towns = townsWith(area);
        if (towns.isEmpty()) {
            if (!draft.isSpoiled(Sheet.AREAS, area)) row.fault("area_code", "area.unknown", area);
            return null;
        }
        if (draft.own != null && towns.contains(draft.own)) return draft.own;
        if (towns.size() > 1) towns.removeIf(t -> !draft.plan.has(Sheet.AREAS, t, area));
        if (towns.size() != 1) {
            row.fault("area_code", "area.ambiguous", area);
            return null;
        }
        String town = towns.iterator().next();
        return draft.mayBring(row, "area_code", town) ? town : null;
    }

    private Set<String> townsWith(String area) {
        Set<String> towns = new LinkedHashSet<>(draft.plan.townsWith(area));
        Stream<AreaRef> known = draft.existing.areas(area).stream();
        known.filter(a -> a.townId() != null).map(draft.existing::townOf).forEach(towns::add);
        return towns;
    }
}
