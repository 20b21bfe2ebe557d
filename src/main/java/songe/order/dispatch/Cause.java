package songe.order.dispatch;

/** Why somebody was chosen. */
public enum Cause {
    /** A request was made: who reads it. */
    PLACED,
    /** The station that read it had it given to somebody. */
    TRIAGED,
    /** It was open to all who are able, and nobody took it. */
    UNCLAIMED,
    /** Whoever had it did not answer in time. */
    LAPSED,
    /** Whoever had it gave it back. */
    RETURNED,
    /** Whoever had it did not come. */
    MISSED,
    /** A person named who gets it. */
    BY_HAND,
    /** Whoever has it took it. */
    CLAIMED
}
