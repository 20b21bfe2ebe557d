package songe.order.host;

import java.time.Instant;
import songe.shared.Fact;

/** Whether sessions will have somebody to hold them. */
public sealed interface HostFact extends Fact {

    /** @param partnerId the unit that holds it; null: the station itself */
    record About(
            long townId,
            long sessionId,
            long stationId,
            long itemId,
            Long partnerId,
            Instant startsAt,
            Instant at,
            Long by) {}

    About about();

    @Override
    default long townId() {
        return about().townId();
    }

    @Override
    default Instant at() {
        return about().at();
    }

    @Override
    default Long by() {
        return about().by();
    }

    @Override
    default String subject() {
        return "session:" + about().sessionId();
    }

    record Asked(About about) implements HostFact {}

    record Ready(About about) implements HostFact {}

    /** Nobody can be there. */
    record NotReady(About about) implements HostFact {}

    /** Nobody answered. @param level 1 the grid is told, 2 the town */
    record Unanswered(About about, int level) implements HostFact {}
}
