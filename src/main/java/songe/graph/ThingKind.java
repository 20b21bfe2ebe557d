package songe.graph;

/** Kinds of things that have a story. */
public enum ThingKind {
    UNIT,
    PLEDGE,
    ITEM,
    NEED,
    ORDER,
    RATING,
    MEETING,
    PROJECT;

    /** Somebody's own: counted for everybody, shown to those who work on them. */
    boolean isPersonal() {
        return this == ORDER || this == RATING;
    }
}
