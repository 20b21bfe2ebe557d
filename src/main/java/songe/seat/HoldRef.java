package songe.seat;

import java.time.Instant;

/** Places kept for a person who fills in the form. @param until exclusive; then they are anybody's again */
public record HoldRef(long id, long sessionId, int places, Instant until) {}
