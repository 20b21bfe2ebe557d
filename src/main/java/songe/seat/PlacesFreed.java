package songe.seat;

/** Somebody gave places back; said inside the transaction that did it. A sign to look again, nothing for the records. */
public record PlacesFreed(long townId, long sessionId) {}
