package songe.order.absence;

/** What came of a dispute. */
public enum DisputeOutcome {
    /** The resident is right. */
    UPHELD,
    REFUSED,
    /** It settled itself: whoever was missing came after all, or the appointment was cancelled. */
    MOOT
}
