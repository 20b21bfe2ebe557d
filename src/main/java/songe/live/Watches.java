package songe.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import songe.identity.Caller;
import songe.identity.Role;
import songe.partner.PartnerRef;
import songe.partner.Partners;
import songe.place.OwnStations;
import songe.place.StationRef;
import songe.place.Stations;

/** Finds out what somebody may follow, as their lists do. */
@ApplicationScoped
class Watches {
    private final Stations stations;
    private final OwnStations own;
    private final Partners partners;

    Watches(Stations stations, OwnStations own, Partners partners) {
        this.stations = stations;
        this.own = own;
        this.partners = partners;
    }

    Watch of(Caller caller) {
        Map<Long, String> desks = own.of(caller).stream().collect(Collectors.toMap(StationRef::id, StationRef::code));
        return new Watch(caller.id(), caller.town(), desks, area(caller), units(caller));
    }

    private Map<Long, String> area(Caller caller) {
        if (!caller.is(Role.GRID) && !caller.is(Role.TOWN)) return Map.of();
        Map<Long, String> area = stations.ofTown(caller.town()).stream()
                .collect(Collectors.toMap(StationRef::id, StationRef::code, (a, b) -> a, HashMap::new));
        if (!caller.is(Role.TOWN)) area.keySet().retainAll(inGrids(caller));
        return area;
    }

    private Set<Long> inGrids(Caller caller) {
        return caller.scopesOf(Role.GRID).stream()
                .flatMap(grid -> stations.idsWithin(caller.town(), grid).stream())
                .collect(Collectors.toSet());
    }

    private Set<Long> units(Caller caller) {
        return Stream.of(Role.PARTNER, Role.WORKER)
                .flatMap(role -> caller.scopesOf(role).stream())
                .flatMap(code -> partners.find(caller.town(), code).stream())
                .map(PartnerRef::id)
                .collect(Collectors.toSet());
    }
}
