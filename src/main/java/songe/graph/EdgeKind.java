package songe.graph;

/** How a later thing comes of an earlier one. */
public enum EdgeKind {
    /** A unit gives an item. */
    GIVES,
    /** A unit took a need or a project into its hands. */
    CLAIMED,
    /** An order stands behind a need. */
    SUPPORTS,
    /** A need went into another one that says the same. */
    MERGED_INTO,
    /** A need became an order, an item or a project. */
    BECAME,
    /** A meeting was about it. */
    DISCUSSED_AT,
    /** An order takes part in a project. */
    TAKES_PART,
    /** An item was given to somebody, by that order. */
    FULFILLED,
    /** An order used so many of a pledge. */
    USED_BY,
    /** Somebody gave so many of five for it. */
    RATED
}
