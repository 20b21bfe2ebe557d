package songe.seat.unit;

import java.time.Instant;
import java.util.List;

/**
 * A range that somebody asks for.
 *
 * @param startsAt when they come; @param endsAt until before then they have it
 * @param steps all that it covers, soonest first
 * @param units as many as there are all the while: those numbered from 1 up to this
 * @param places how many of them, at one time
 */
public record Asked(
        long townId,
        long itemId,
        long stationId,
        Instant startsAt,
        Instant endsAt,
        List<Instant> steps,
        int units,
        int places) {
    Instant first() {
        return steps.get(0);
    }

    Instant last() {
        return steps.get(steps.size() - 1);
    }
}
