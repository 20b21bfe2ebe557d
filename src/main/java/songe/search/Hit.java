package songe.search;

/** An item that was found. @param key with the id what the list is sorted by, to go on behind it */
public record Hit(long itemId, long key) {}
