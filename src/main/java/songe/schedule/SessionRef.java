package songe.schedule;

import java.time.Instant;

/**
 * A session as other rooms know it: from {@code startsAt} until before {@code endsAt}.
 *
 * @param byHand added by hand, not made from a weekly offer
 * @param cancellation null while it takes place
 */
public record SessionRef(
        long id,
        long townId,
        long itemId,
        long stationId,
        Instant startsAt,
        Instant endsAt,
        int capacity,
        int taken,
        boolean byHand,
        Cancellation cancellation) {

    /** Why it does not take place, and what can be had instead. */
    public record Cancellation(Instant at, String reason, String alternative) {}

    public boolean isCancelled() {
        return cancellation != null;
    }

    public int free() {
        return isCancelled() ? 0 : Math.max(0, capacity - taken);
    }
}
