package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import songe.identity.Caller;
import songe.seat.unit.Availability;
import songe.shared.Problem;
import songe.shared.Problems;

/** When else an order's room or thing may be had. */
@ApplicationScoped
@Transactional
class OtherTimes {
    private final OrderAccess access;
    private final Availability availability;

    OtherTimes(OrderAccess access, Availability availability) {
        this.access = access;
        this.availability = availability;
    }

    /** @throws Problem 404 {@code order.unknown}, {@code availability.none} for an order of neither */
    Availability.AvailabilityView of(Caller caller, String number) {
        Seen seen = access.see(caller, number);
        Order o = seen.order();
        if (o.spanId == null) throw Problems.notFound("availability.none");
        Availability.Wish wish = new Availability.Wish(null, null, o.places, o.spanId);
        return availability.of(o.townId, o.itemId, seen.station().code(), wish);
    }
}
