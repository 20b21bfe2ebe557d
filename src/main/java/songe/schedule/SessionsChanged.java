package songe.schedule;

/**
 * Sessions ahead were made, changed, withdrawn or brought back; said inside the transaction that did it. A sign to look
 * again, nothing for the records.
 */
public record SessionsChanged(long townId) {}
