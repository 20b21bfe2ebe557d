package songe.seat;

/**
 * Places taken by a party.
 *
 * @param ticket counts from 1 in the order people came, is never given twice in a session; null while only held, and where nobody is called by one
 */
public record SeatRef(long id, Integer ticket, int places) {}
