package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import songe.identity.Caller;
import songe.order.look.Looks;
import songe.order.look.Looks.What;
import songe.partner.Partners;
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
    private final Desks desks;

    Onlookers(Looks looks, Stations stations, Partners partners, Towns towns, Desks desks) {
        this.looks = looks;
        this.stations = stations;
        this.partners = partners;
        this.towns = towns;
        this.desks = desks;
    }

    /** @param shown what they were given to read */
    void note(Seen seen, Sight sight, OrderView shown) {
        Part as = sight.as();
        if (as == null || as == Part.RESIDENT) return; // residents read what they wrote themselves
        Looks.Looker by = new Looks.Looker(seen.caller(), unit(seen, as), as.words());
        if (sight.phone() && shown.phone() != null) looks.note(at(seen.order()), by, What.PHONE);
        if (sight.address() && shown.address() != null) looks.note(at(seen.order()), by, What.ADDRESS);
    }

    /** Somebody at the station has the number before them, to ring up. */
    void noteCall(Caller caller, Order o) {
        String unit = desks.of(caller, stations.known(o.stationId)).name();
        looks.note(at(o), new Looks.Looker(caller, unit, Part.STATION.words()), What.PHONE);
    }

    private String unit(Seen seen, Part as) {
        Order o = seen.order();
        return switch (as) {
            case PARTNER, WORKER -> partners.known(o.partnerId).name();
            case STATION -> desks.of(seen.caller(), seen.station()).name();
            default -> towns.byId(o.townId).orElseThrow().name();
        };
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
