package songe.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import songe.catalog.Booking;
import songe.order.deadline.Level;
import songe.seat.Waitlist;

/** What a caller may do with an order now, by the names of the paths. Offers only; each verb checks for itself. */
final class Actions {

    private Actions() {}

    /** @param line where it stands in a line; null when in none */
    static List<String> of(Order o, Booking booking, Set<Part> parts, boolean rated, Waitlist.Place line, Instant now) {
        List<String> actions = new ArrayList<>();
        if (o.isWiped()) return actions;
        if (Part.isResident(parts)) {
            resident(o, rated, now, actions);
            seating(o, booking, line, now, actions);
        }
        boolean station = parts.contains(Part.STATION);
        boolean holds = o.isWithPartner() ? parts.contains(Part.PARTNER) : station;
        boolean serves = station || parts.contains(Part.PARTNER) || parts.contains(Part.WORKER);
        boolean above = parts.contains(Part.GRID) || parts.contains(Part.TOWN);
        if (o.is(OrderStatus.SUBMITTED) && (station || above && o.isHeldAbove())) actions.add("triage");
        if (o.is(OrderStatus.OPEN) && parts.contains(Part.CLAIMER)) actions.add("claim");
        if (o.is(OrderStatus.SUBMITTED, OrderStatus.OPEN) && (station || above)) actions.add("assignment");
        if (o.is(OrderStatus.ASSIGNED) && holds) {
            if (o.proposedAt == null) actions.add("acceptance");
            if (o.returnCount < Dispatching.RETURNS) actions.add("return");
        }
        if (o.is(OrderStatus.CONFIRMED)) {
            if (serves && o.hasTime()) actions.add("check-in");
            if (holds && isMovable(o, booking) && o.isCancelFree(now)) actions.add("proposal");
        }
        if (mayCancel(o, station, holds, now) && !actions.contains("cancellation")) actions.add("cancellation");
        if (o.is(OrderStatus.IN_SERVICE) && (serves || above && o.isHeldAbove())) actions.add("delivery");
        if (o.is(OrderStatus.REWORK) && parts.contains(Part.AUDITOR)) actions.add("resolution");
        time(o, parts, holds, now, actions);
        return actions;
    }

    /** On hold and taken up again, more time asked for and given, taken over from below. */
    private static void time(Order o, Set<Part> parts, boolean holds, Instant now, List<String> actions) {
        boolean above = parts.contains(Part.GRID) || parts.contains(Part.TOWN);
        if (parts.contains(Part.STATION) || above) {
            if (Pausing.PAUSABLE.contains(o.status())) actions.add("hold");
            if (o.hold() != null) actions.add("resumption");
        }
        if (holds && Extending.isAskable(o, now)) actions.add("extension");
        boolean asked = o.extension() != null && o.extension().isAwaited() && !o.isOverdue(now);
        if (asked && Arrays.stream(Extending.dispatchers(o)).anyMatch(parts::contains)) actions.add("extension-answer");
        Level own = parts.contains(Part.TOWN) ? Level.TOWN : Level.GRID;
        boolean takeable =
                o.is(OrderStatus.SUBMITTED, OrderStatus.ASSIGNED) && o.level().isBelow(own);
        if (above && takeable) actions.add("takeover");
    }

    /** Whoever provides what is agreed on, with an alternative; the station at any time for a person who asks it to. */
    private static boolean mayCancel(Order o, boolean station, boolean holds, Instant now) {
        if (o.is(OrderStatus.CONFIRMED)) return holds || station;
        return station && isOpen(o) && o.isCancelFree(now);
    }

    /** Neither what was drawn for nor a room or a thing, and not for the third time. */
    private static boolean isMovable(Order o, Booking booking) {
        boolean seated = o.seatId != null && booking == Booking.SESSION;
        boolean visit =
                o.sessionId == null && o.spanId == null && (booking == Booking.REVIEW || booking == Booking.CLAIM);
        return o.hasTime() && (seated || visit) && o.reschedules < Seating.RESCHEDULES;
    }

    private static boolean isOpen(Order o) {
        return o.status().canBecome(OrderStatus.CANCELLED_BY_RESIDENT);
    }

    private static void resident(Order o, boolean rated, Instant now, List<String> actions) {
        boolean asked = o.is(OrderStatus.ASSIGNED) && o.proposedAt != null;
        if (asked || o.isChangeProposed() && o.isCancelFree(now)) actions.add("agreement");
        if (o.hasTime()) actions.add("pass");
        if (isOpen(o) && o.isCancelFree(now)) actions.add("cancellation");
        if (o.is(OrderStatus.DELIVERED)) actions.add("confirmation");
        if (o.is(OrderStatus.DELIVERED, OrderStatus.CLOSED) && o.deliveredAt != null) {
            if (!rated) actions.add("rating");
            if (o.isReworkPossible(now)) actions.add("rework");
        }
    }

    private static void seating(Order o, Booking booking, Waitlist.Place line, Instant now, List<String> actions) {
        if (line != null && line.offeredUntil() != null) actions.add("offer");
        boolean taken = o.seatId != null || o.spanId != null;
        boolean movable = o.is(OrderStatus.CONFIRMED) && taken && booking == Booking.SESSION;
        if (movable && o.isCancelFree(now) && o.reschedules < Seating.RESCHEDULES) actions.add("schedule");
    }
}
