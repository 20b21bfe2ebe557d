package songe.order;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import songe.catalog.Booking;
import songe.catalog.Fulfilment;
import songe.order.deadline.Extension;
import songe.order.deadline.Hold;
import songe.order.deadline.Level;
import songe.order.rating.RatingView;
import songe.partner.PartnerBrief;
import songe.place.StationBrief;

/** An order in a list. */
public record OrderSummary(
        String number,
        OrderView.ItemBrief item,
        Booking booking,
        Fulfilment fulfilment,
        OrderStatus status,
        String statusText,
        @Nullable OrderView.Holder heldBy,
        @Nullable Instant dueAt,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant wishedTime,
        @Nullable Instant proposedTime,
        @Nullable Integer ticket,
        StationBrief station,
        @Nullable PartnerBrief partner,
        @Nullable OrderView.WorkerView worker,
        @Nullable OrderView.BeneficiaryView beneficiary,
        @Nullable String person,
        @Nullable RatingView rating,
        boolean urgent,
        Level level,
        @Nullable Hold.View hold,
        @Nullable Extension extension,
        @Nullable DisputeLine.DisputeView dispute,
        Instant createdAt,
        List<String> actions) {

    static OrderSummary of(OrderView o) {
        return new OrderSummary(
                o.number(),
                o.item(),
                o.booking(),
                o.fulfilment(),
                o.status(),
                o.statusText(),
                o.heldBy(),
                o.dueAt(),
                o.startsAt(),
                o.endsAt(),
                o.wishedTime(),
                o.proposedTime(),
                o.ticket(),
                o.station(),
                o.partner(),
                o.worker(),
                o.beneficiary(),
                o.person(),
                o.rating(),
                o.urgent(),
                o.level(),
                o.hold(),
                o.extension(),
                o.dispute(),
                o.createdAt(),
                o.actions());
    }
}
