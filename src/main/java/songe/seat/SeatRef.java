package songe.seat;

/** A place taken. @param ticket counts from 1 in the order people came, is never given twice in a session */
public record SeatRef(long id, int ticket) {}
