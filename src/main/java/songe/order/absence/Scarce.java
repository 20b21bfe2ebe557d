package songe.order.absence;

import songe.catalog.Booking;
import songe.catalog.Fulfilment;
import songe.catalog.ItemRef;

/**
 * Which bookings are scarce, so that who does not come takes a place from somebody else: one in a session or from a draw,
 * a room, a thing. Whatever is brought home, asked for and then dispatched, called out by numbers, or joined is help, not a
 * scarce place: not coming never counts there, and nobody is ever kept from it (product: transition 16).
 */
public final class Scarce {

    private Scarce() {}

    public static boolean is(ItemRef item) {
        return is(item.booking(), item.fulfilment());
    }

    static boolean is(Booking booking, Fulfilment fulfilment) {
        if (fulfilment.needsAddress()) return false;
        boolean lent = fulfilment == Fulfilment.VENUE || fulfilment == Fulfilment.LOAN;
        return switch (booking) {
            case SESSION, LOTTERY -> true;
            case QUEUE, REVIEW, CLAIM, JOIN -> lent && booking == Booking.REVIEW;
        };
    }
}
