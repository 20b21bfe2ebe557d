package songe.shared;

import java.time.Instant;

/**
 * Something that happened, in the past tense. Fired inside the transaction that made it true; who listens writes rows
 * in that same transaction and nothing else.
 */
public interface Fact {
    long townId();

    Instant at();

    /** What it happened to, such as an order's number. */
    String subject();

    /** The id of the person who did it; null for the system. */
    default Long by() {
        return null;
    }
}
