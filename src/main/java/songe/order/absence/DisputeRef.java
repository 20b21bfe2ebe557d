package songe.order.absence;

import java.time.Instant;

/** A dispute as the orders know it. @param stationMay the station's own service is not in question */
public record DisputeRef(
        long id,
        DisputeKind kind,
        long orderId,
        String number,
        long itemId,
        long stationId,
        Instant startsAt,
        String words,
        Instant at,
        DisputeDesk heldBy,
        boolean stationMay,
        Instant dueAt,
        DisputeOutcome outcome,
        String answer,
        Instant decidedAt) {

    public boolean isOpen() {
        return outcome == null;
    }
}
