package songe.order.need;

import java.time.Instant;
import songe.order.deadline.Level;

/**
 * Who has a need now.
 *
 * @param need its number
 * @param partnerId the unit that claimed it; null while nobody did
 * @param dueAt until when its holder answers; null once it is over
 * @param closed it is over: nobody joins any more
 */
public record NeedDesk(
        long townId,
        long itemId,
        String need,
        long stationId,
        Long partnerId,
        Level level,
        Instant dueAt,
        boolean closed) {

    public boolean isClaimed() {
        return partnerId != null;
    }
}
