package songe.order.absence;

import songe.catalog.Booking;
import songe.catalog.ItemRef;

/**
 * Which bookings are scarce, so that who does not come takes a place from somebody else: one in a session or from a draw,
 * a room, a thing. Whatever is brought home, asked for and then dispatched, called out by numbers, or joined is help, not a
 * scarce place: not coming never counts there, and nobody is ever kept from it (product: transition 16).
 */
public final class Scarce {

    private Scarce() {}

    public static boolean is(ItemRef item) {
        if (item.fulfilment().needsAddress()) return false;
        return item.isByUnits() || item.booking() == Booking.SESSION || item.booking() == Booking.LOTTERY;
    }
}
