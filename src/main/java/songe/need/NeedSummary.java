package songe.need;

import jakarta.annotation.Nullable;
import java.time.Instant;
import songe.order.OrderView;
import songe.partner.PartnerBrief;

/** A need in a list; see {@link NeedView}. */
public record NeedSummary(
        String number,
        long itemId,
        String title,
        NeedCategory category,
        String categoryText,
        @Nullable String area,
        @Nullable String place,
        double lng,
        double lat,
        boolean photo,
        NeedStatus status,
        String statusText,
        @Nullable OrderView.Holder heldBy,
        @Nullable Instant dueAt,
        @Nullable PartnerBrief partner,
        long supporters,
        @Nullable String mine,
        Instant createdAt) {

    static NeedSummary of(NeedView n) {
        return new NeedSummary(
                n.number(),
                n.itemId(),
                n.title(),
                n.category(),
                n.categoryText(),
                n.area(),
                n.place(),
                n.lng(),
                n.lat(),
                n.photo(),
                n.status(),
                n.statusText(),
                n.heldBy(),
                n.dueAt(),
                n.partner(),
                n.supporters(),
                n.mine(),
                n.createdAt());
    }
}
