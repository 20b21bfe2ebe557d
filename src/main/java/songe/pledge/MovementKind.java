package songe.pledge;

/** What moves a quantity, and from where to where. */
public enum MovementKind {
    /** Said first: to free. */
    PLEDGED,
    /** More was said: to free. */
    RAISED,
    /** Less was said: away from free. */
    LOWERED,
    /** Free to committed, by an order. */
    COMMITTED,
    /** Committed to used: the order was delivered. */
    USED,
    /** Free to used, with no order. */
    GIVEN,
    /** Committed to free: the order came to nothing. */
    RELEASED,
    /** Free to expired: its last day is over. */
    EXPIRED,
    /** Committed to expired: an order came to nothing after the last day. */
    LAPSED
}
