package songe.seat;

import java.time.Instant;

/** The one in line may have places now; said inside the transaction that holds them. @param until exclusive */
public record PlaceOffered(long townId, long orderId, Instant until) {}
