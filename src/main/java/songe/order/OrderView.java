package songe.order;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import songe.catalog.Booking;
import songe.catalog.Fulfilment;
import songe.catalog.Guard;
import songe.order.deadline.Extension;
import songe.order.deadline.Hold;
import songe.order.deadline.Level;
import songe.order.rating.RatingView;
import songe.partner.PartnerBrief;
import songe.place.StationBrief;

/**
 * An order as its caller may see it: {@code statusText} and each step's {@code text} are sentences for the resident,
 * {@code actions} what this caller may do now. Phone and address are masked but for the person and, around the visit, its
 * holder.
 *
 * @param urgent nobody came to it, so that it is given out anew before all others
 * @param level who answers for it, whoever has it
 * @param hold why its clock stands still
 * @param extension the one time more of it was asked for
 * @param dispute the last one about who did not come
 * @param need the number of the posted need it stands behind
 * @param wipedAt when everything personal was taken out, long after its end
 */
public record OrderView(
        String number,
        ItemBrief item,
        Booking booking,
        Fulfilment fulfilment,
        OrderStatus status,
        String statusText,
        @Nullable Holder heldBy,
        @Nullable Instant dueAt,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant wishedTime,
        @Nullable Instant proposedTime,
        @Nullable Integer ticket,
        int places,
        @Nullable DrawBrief draw,
        StationBrief station,
        @Nullable PartnerBrief partner,
        @Nullable WorkerView worker,
        @Nullable BeneficiaryView beneficiary,
        @Nullable String person,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String note,
        @Nullable RatingView rating,
        boolean urgent,
        Level level,
        @Nullable Hold.View hold,
        @Nullable Extension extension,
        @Nullable DisputeLine.DisputeView dispute,
        Instant createdAt,
        @Nullable Instant wipedAt,
        @Nullable String need,
        List<Guard.GuardView> guards,
        List<Stage> stages,
        List<StepView> steps,
        List<String> actions) {

    public record ItemBrief(long id, String title) {}

    /** Who has it now and how to reach them. @param kind STATION, PARTNER, GRID or TOWN */
    public record Holder(
            String kind, String code, String name, @Nullable String phone) {}

    /** Where it was, or will be, drawn; and which entry is the own one. */
    @Schema(name = "OwnEntry")
    public record DrawBrief(long sessionId, String pseudonym) {}

    public record WorkerView(@Nullable String name) {}

    public record BeneficiaryView(
            String name,
            @Nullable String phone,
            @Nullable Integer birthYear,
            @Nullable String relation,
            @Nullable Consent consent) {}

    /** One of 点单 开单 接单 评单. */
    public record Stage(String name, boolean done, @Nullable Instant at) {}

    public record StepView(
            Instant at,
            @Nullable OrderStatus from,
            OrderStatus to,
            String by,
            @Nullable String reason,
            String text) {}
}
