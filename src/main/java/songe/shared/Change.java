package songe.shared;

/** What putting a thing did to the database. */
public enum Change {
    CREATED,
    UPDATED,
    UNCHANGED
}
