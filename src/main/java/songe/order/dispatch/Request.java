package songe.order.dispatch;

import java.time.Instant;
import java.util.Set;
import songe.catalog.ItemRef;

/**
 * What has to be given to somebody.
 *
 * @param orderId null while it is being placed
 * @param areaCode where the person is; null: nobody said
 * @param wishedAt when they want it; null: they did not say
 * @param alsoHad who is left out, beside those of whom the kept decisions say that they had it
 */
public record Request(Long orderId, ItemRef item, String areaCode, Instant wishedAt, Set<Taker> alsoHad) {
    /** What has no length of its own, such as a need, takes an hour. */
    private static final int MINUTES = 60;

    /** When it would be over; null: nobody said when it begins. */
    Instant until() {
        int minutes = item.data().durationMinutes();
        return wishedAt == null ? null : wishedAt.plusSeconds(60L * (minutes > 0 ? minutes : MINUTES));
    }
}
