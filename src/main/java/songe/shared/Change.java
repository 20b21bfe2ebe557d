package songe.shared;

/** What putting a thing did to the database. */
public enum Change {
    CREATED,
    UPDATED,
    UNCHANGED;

    public static Change of(boolean made, boolean changed) {
        if (made) return CREATED;
        return changed ? UPDATED : UNCHANGED;
    }
}
