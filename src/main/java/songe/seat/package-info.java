/**
 * Scarce places: {@link songe.seat.Seats} takes, holds, gives and frees them, {@link songe.seat.Waitlist} keeps who stands
 * in line. Taking places is a single conditional update of the session's row, with the check constraint and the seat's
 * unique keys behind it; no count is ever read and then trusted. A party gets all of its places or none.
 */
package songe.seat;
