package songe.order;

import java.util.Set;
import songe.identity.Caller;
import songe.place.StationRef;
import songe.shared.Problems;

/** An order that its caller may see, and what they are to it. */
record Seen(Order order, Caller caller, Set<Part> parts, StationRef station) {

    /** The first of these that the caller is. @throws Problem 403 {@code auth.forbidden} when none */
    By as(Part... any) {
        for (Part part : any) if (parts.contains(part)) return By.of(caller, part);
        throw Problems.forbidden("auth.forbidden");
    }

    boolean isOneOf(Part... any) {
        for (Part part : any) if (parts.contains(part)) return true;
        return false;
    }

    /** Whoever has to do the work now: the unit it is assigned to, else the station. */
    Part[] holder() {
        return order.isWithPartner() ? new Part[] {Part.PARTNER} : new Part[] {Part.STATION};
    }

    /** Whoever may say that it is done: who serves it, and above them who took it up since they did not say so in time. */
    Part[] finishing() {
        return order.isHeldAbove()
                ? new Part[] {Part.STATION, Part.WORKER, Part.PARTNER, Part.GRID, Part.TOWN}
                : SERVING;
    }

    /** Whoever may serve it on the spot. */
    static final Part[] SERVING = {Part.STATION, Part.WORKER, Part.PARTNER};
}
