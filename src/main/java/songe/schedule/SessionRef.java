package songe.schedule;

import java.time.Instant;

/** A session as other rooms know it: from {@code startsAt} until before {@code endsAt}. */
public record SessionRef(
        long id, long townId, long itemId, long stationId, Instant startsAt, Instant endsAt, int capacity, int taken) {

    public int free() {
        return Math.max(0, capacity - taken);
    }
}
