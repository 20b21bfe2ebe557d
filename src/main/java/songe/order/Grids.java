package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import songe.identity.People;
import songe.identity.Role;
import songe.identity.Scope;
import songe.place.AreaLevel;
import songe.place.AreaRef;
import songe.place.Areas;
import songe.place.StationLevel;
import songe.place.StationRef;
import songe.place.Stations;

/** The grid that stands above a station. */
@ApplicationScoped
public class Grids {
    private final Areas areas;
    private final Stations stations;
    private final People people;

    Grids(Areas areas, Stations stations, People people) {
        this.areas = areas;
        this.stations = stations;
        this.people = people;
    }

    /** @param phone of its centre; null when it has none */
    public record Grid(String code, String name, String phone) {}

    /** By station, for a whole town at once; a station outside every grid has no entry. */
    public Map<Long, Grid> of(long townId) {
        Map<String, AreaRef> byCode =
                areas.ofTown(townId).stream().collect(Collectors.toMap(AreaRef::code, Function.identity()));
        List<StationRef> all = stations.ofTown(townId);
        Map<Long, AreaRef> gridOf = new HashMap<>();
        for (StationRef station : all) {
            AreaRef grid = grid(byCode, station.data().areaCode());
            if (grid != null) gridOf.put(station.id(), grid);
        }
        Map<String, String> phones = new HashMap<>();
        all.stream()
                .filter(s -> s.data().level() == StationLevel.GRID_CENTRE && gridOf.containsKey(s.id()))
                .forEach(s -> phones.put(gridOf.get(s.id()).code(), s.phone()));
        return gridOf.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> new Grid(
                                e.getValue().code(),
                                e.getValue().name(),
                                phones.get(e.getValue().code()))));
    }

    private static AreaRef grid(Map<String, AreaRef> byCode, String areaCode) {
        AreaRef area = byCode.get(areaCode);
        while (area != null && area.level() != AreaLevel.GRID) area = byCode.get(area.parentCode());
        return area;
    }

    /** Null when the station is in none, or nobody coordinates it: then the town is next. */
    public Grid staffed(StationRef station) {
        Grid grid = of(station.townId()).get(station.id());
        if (grid == null) return null;
        Scope scope = new Scope(Scope.Kind.AREA, grid.code());
        return people.with(station.townId(), Role.GRID, scope).isEmpty() ? null : grid;
    }
}
