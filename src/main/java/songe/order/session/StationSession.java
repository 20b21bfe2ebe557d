package songe.order.session;

import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import songe.catalog.Booking;
import songe.order.OrderView;
import songe.order.host.HostView;
import songe.place.StationBrief;

/**
 * A session as its station sees it.
 *
 * @param taken places given
 * @param over places given beyond the capacity, since it was lowered: nobody is thrown out
 * @param arrived of those, people checked in
 * @param expected people still to come; @param toCall of those, the ones whom no message reaches
 * @param host whether whoever holds it will be there; null before that is asked
 * @param byHand added by hand, not from a weekly offer
 * @param cancelledAt null while it takes place, as are reason and alternative
 */
public record StationSession(
        long id,
        OrderView.ItemBrief item,
        Booking booking,
        StationBrief station,
        Instant startsAt,
        Instant endsAt,
        int capacity,
        int taken,
        int over,
        int arrived,
        int expected,
        int toCall,
        boolean byHand,
        @Nullable HostView host,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        @Nullable String alternative) {

    /** @param told everybody whose order was cancelled with it; @param toCall of those, whom somebody has to ring up */
    @Schema(name = "SessionCancelled")
    public record Cancelled(StationSession session, int told, int toCall) {}
}
