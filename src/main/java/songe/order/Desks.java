package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import songe.identity.Caller;
import songe.identity.Role;
import songe.place.OwnStations;
import songe.place.StationRef;

/** At which station's desk somebody deals with an order. */
@ApplicationScoped
class Desks {
    private final OwnStations own;

    Desks(OwnStations own) {
        this.own = own;
    }

    /** The order's own station where the caller works there, else the caller's; the order's for who works at none. */
    StationRef of(Caller caller, StationRef ofOrder) {
        if (caller.is(Role.STATION, ofOrder.code())) return ofOrder;
        return own.of(caller).stream().findFirst().orElse(ofOrder);
    }
}
