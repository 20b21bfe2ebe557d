package songe.order;

import java.time.Instant;
import java.util.Set;
import songe.shared.Masked;

/**
 * What somebody may read of an order in clear.
 *
 * @param as what makes them somebody who may; null for nobody
 */
record Sight(Part as, boolean phone, boolean address) {
    /** Lists show nothing in clear, to nobody: to read a number one opens the order, and that is written down. */
    static final Sight MASKED = new Sight(null, false, false);

    static Sight of(Order o, Set<Part> parts, Instant now) {
        if (parts.contains(Part.RESIDENT)) return new Sight(Part.RESIDENT, true, true);
        if (parts.contains(Part.PROXY)) return new Sight(Part.STATION, true, true); // wrote it down for the person
        Part serving = serving(o, parts);
        if (serving != null && isVisitWindow(o, now)) return new Sight(serving, true, true);
        // whoever settles a complaint has to reach the person
        boolean callsBack = o.is(OrderStatus.REWORK) && parts.contains(Part.AUDITOR);
        return callsBack ? new Sight(Part.AUDITOR, true, false) : MASKED;
    }

    /** From two hours before the visit until two hours after: when whoever serves it may read phone and address. */
    private static boolean isVisitWindow(Order o, Instant now) {
        return o.is(OrderStatus.CONFIRMED, OrderStatus.IN_SERVICE)
                && o.startsAt != null
                && !now.isBefore(o.startsAt.minus(Order.CANCEL_UNTIL))
                && now.isBefore(o.endsAt.plus(Order.CANCEL_UNTIL));
    }

    private static Part serving(Order o, Set<Part> parts) {
        if (!o.isWithPartner()) return parts.contains(Part.STATION) ? Part.STATION : null;
        if (parts.contains(Part.PARTNER)) return Part.PARTNER;
        return parts.contains(Part.WORKER) ? Part.WORKER : null;
    }

    String phone(String written) {
        return phone ? written : Masked.phone(written);
    }

    String address(String written) {
        return address ? written : Masked.address(written);
    }
}
