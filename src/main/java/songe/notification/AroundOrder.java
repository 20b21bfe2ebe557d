package songe.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import songe.identity.People;
import songe.identity.PersonRef;
import songe.identity.Role;
import songe.identity.Scope;
import songe.order.OrderFact;
import songe.order.deadline.Level;
import songe.partner.Partners;
import songe.place.AreaLevel;
import songe.place.AreaRef;
import songe.place.Areas;
import songe.place.StationRef;
import songe.place.Stations;
import songe.tenant.Towns;

/** The people around an order: who has it, and who stands above them. */
@ApplicationScoped
class AroundOrder {
    private final People people;
    private final Stations stations;
    private final Areas areas;
    private final Partners partners;
    private final Towns towns;

    AroundOrder(People people, Stations stations, Areas areas, Partners partners, Towns towns) {
        this.people = people;
        this.stations = stations;
        this.areas = areas;
        this.partners = partners;
        this.towns = towns;
    }

    /** The unit it is with, else the station or who has it above. */
    List<PersonRef> holders(OrderFact.About o) {
        if (o.partnerId() == null) return answering(o, o.heldAt());
        Scope unit = new Scope(Scope.Kind.PARTNER, partners.known(o.partnerId()).code());
        return people.with(o.townId(), Role.PARTNER, unit);
    }

    String holderName(OrderFact.About o) {
        return o.partnerId() == null
                ? nameAt(o, o.heldAt())
                : partners.known(o.partnerId()).name();
    }

    /** As the resident knows them. */
    String nameAt(OrderFact.About o, Level level) {
        StationRef station = stations.known(o.stationId());
        return switch (level) {
            case STATION -> station.name();
            case GRID ->
                grids(o.townId(), station.data().areaCode()).stream()
                        .map(AreaRef::name)
                        .findFirst()
                        .orElse("网格");
            case TOWN, DISTRICT -> towns.byId(o.townId()).orElseThrow().name();
        };
    }

    private List<AreaRef> grids(long townId, String area) {
        return areas.upwards(townId, area).stream()
                .filter(a -> a.level() == AreaLevel.GRID)
                .toList();
    }

    /** Who answers for it at that level. */
    List<PersonRef> answering(OrderFact.About o, Level level) {
        return switch (level) {
            case STATION -> station(o);
            case GRID -> grid(o);
            case TOWN, DISTRICT -> town(o, Role.TOWN);
        };
    }

    List<PersonRef> station(OrderFact.About o) {
        String code = stations.known(o.stationId()).code();
        return people.with(o.townId(), Role.STATION, new Scope(Scope.Kind.STATION, code));
    }

    List<PersonRef> grid(OrderFact.About o) {
        return grid(o.townId(), o.stationId());
    }

    /** Above a station. */
    List<PersonRef> grid(long townId, long stationId) {
        String area = stations.known(stationId).data().areaCode();
        return grids(townId, area).stream()
                .map(a -> new Scope(Scope.Kind.AREA, a.code()))
                .flatMap(s -> people.with(townId, Role.GRID, s).stream())
                .toList();
    }

    List<PersonRef> town(OrderFact.About o, Role role) {
        return town(o.townId(), role);
    }

    List<PersonRef> town(long townId, Role role) {
        Scope town = new Scope(Scope.Kind.TOWN, towns.byId(townId).orElseThrow().code());
        return people.with(townId, role, town);
    }
}
