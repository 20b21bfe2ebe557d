package songe.statistics;

import java.util.List;
import songe.identity.Caller;
import songe.identity.Role;
import songe.place.StationRef;
import songe.place.Stations;
import songe.tenant.TownRef;

/** Whose orders a caller may count: a whole town's, or those of the stations in their grids. */
record Reach(TownRef town, List<StationRef> stations, boolean whole) {
    private static final long NO_STATION = -1;

    static Reach of(Caller caller, TownRef town, Stations stations) {
        List<StationRef> all = stations.ofTown(town.id());
        if (caller.is(Role.TOWN)) return new Reach(town, all, true);
        List<Long> inside = caller.scopesOf(Role.GRID).stream()
                .flatMap(grid -> stations.idsWithin(town.id(), grid).stream())
                .toList();
        return new Reach(town, all.stream().filter(s -> inside.contains(s.id())).toList(), false);
    }

    /** The condition on orders {@code o}; nothing is gained by naming all stations of a town. */
    String condition() {
        return whole ? "o.town_id = :town" : "o.town_id = :town and o.station_id in (:stations)";
    }

    List<Long> ids() {
        return stations.isEmpty()
                ? List.of(NO_STATION)
                : stations.stream().map(StationRef::id).toList();
    }
}
