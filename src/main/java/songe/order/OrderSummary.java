package songe.order;

import java.time.Instant;
import java.util.List;
import songe.catalog.Booking;
import songe.catalog.Fulfilment;
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
        OrderView.Holder heldBy,
        Instant dueAt,
        Instant startsAt,
        Instant endsAt,
        Instant wishedTime,
        Instant proposedTime,
        Integer ticket,
        StationBrief station,
        PartnerBrief partner,
        OrderView.WorkerView worker,
        OrderView.BeneficiaryView beneficiary,
        String person,
        OrderView.RatingView rating,
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
                o.createdAt(),
                o.actions());
    }
}
