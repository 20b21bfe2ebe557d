package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import songe.identity.Caller;
import songe.identity.Role;
import songe.order.look.Looks;
import songe.order.look.Looks.What;
import songe.partner.Partners;
import songe.place.StationRef;
import songe.place.Stations;
import songe.tenant.Towns;

/** Writes down who read somebody else's phone or address in an order. */
@ApplicationScoped
class Onlookers {
    private static final String KNOWN_PERSON = "p:";

    private final Looks looks;
    private final Stations stations;
    private final Partners partners;
    private final Towns towns;

    Onlookers(Looks looks, Stations stations, Partners partners, Towns towns) {
        this.looks = looks;
        this.stations = stations;
        this.partners = partners;
        this.towns = towns;
    }

    /** @param shown what they were given to read */
    void note(Seen seen, Sight sight, OrderView shown) {
        Part as = lookerOf(seen, sight);
        if (as == null) return;
        Looks.Looker by = new Looks.Looker(seen.caller(), unit(seen, as), as.words());
        if (sight.phone() && shown.phone() != null) looks.note(at(seen.order()), by, What.PHONE);
        if (sight.address() && shown.address() != null) looks.note(at(seen.order()), by, What.ADDRESS);
    }

    /** Somebody at the station has the number before them, to ring up. */
    void noteCall(Caller caller, Order o) {
        String unit = ownStation(caller, o.townId, stations.byId(o.stationId));
        looks.note(at(o), new Looks.Looker(caller, unit, Part.STATION.words()), What.PHONE);
    }

    /** Residents read what they wrote themselves; an attendant at the counter wrote it for somebody else. */
    private static Part lookerOf(Seen seen, Sight sight) {
        if (sight.as() != Part.RESIDENT) return sight.as();
        return seen.caller().is(Role.RESIDENT) ? null : Part.STATION;
    }

    private String unit(Seen seen, Part as) {
        Order o = seen.order();
        return switch (as) {
            case PARTNER, WORKER -> partners.byId(o.partnerId).name();
            case STATION -> ownStation(seen.caller(), o.townId, seen.station());
            default -> towns.byId(o.townId).orElseThrow().name();
        };
    }

    private String ownStation(Caller caller, long townId, StationRef ofOrder) {
        if (caller.is(Role.STATION, ofOrder.code())) return ofOrder.name();
        return caller.scopesOf(Role.STATION).stream()
                .findFirst()
                .flatMap(code -> stations.find(townId, code))
                .map(StationRef::name)
                .orElse(ofOrder.name());
    }

    private static Looks.At at(Order o) {
        return new Looks.At(o.townId, o.id, o.number, o.itemId, o.requesterId, person(o));
    }

    /** The beneficiary's account, where name and phone were those of one. */
    private static Long person(Order o) {
        return o.beneficiaryKey.startsWith(KNOWN_PERSON)
                ? Long.valueOf(o.beneficiaryKey.substring(KNOWN_PERSON.length()))
                : null;
    }
}
