package songe.order.session;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import songe.order.SessionOrders.Heads;

/**
 * A day of a station: whether it is closed, and who would be hit by it, or was.
 *
 * @param reason null while it is open
 * @param sessions with people in them
 * @param people in those; @param toCall of them, the ones whom no message reaches
 */
public record StationDay(
        LocalDate day, boolean closed, @Nullable String reason, int sessions, int people, int toCall) {

    static StationDay of(LocalDate day, String reason, int sessions, Heads heads) {
        return new StationDay(day, reason != null, reason, sessions, heads.people(), heads.toCall());
    }
}
