package songe.seat.unit;

import java.time.Instant;

/** Units that somebody has over a range. @param until exclusive; until then it is only held; null once it is given */
public record SpanRef(
        long id, long itemId, long stationId, Instant startsAt, Instant endsAt, int places, Instant until) {
    /** Ids of spans begin above this, those of seats stay below. */
    public static final long IDS_ABOVE = 1_000_000_000_000L;
}
