package songe.order;

import java.time.Instant;
import java.util.List;
import songe.catalog.Booking;
import songe.catalog.Fulfilment;
import songe.catalog.Guard;
import songe.partner.PartnerBrief;
import songe.place.StationBrief;

/**
 * An order as its caller may see it: {@code statusText} and each step's {@code text} are sentences for the resident,
 * {@code actions} what this caller may do now. Phone and address are masked but for the person and, around the visit, its
 * holder.
 */
public record OrderView(
        String number,
        ItemBrief item,
        Booking booking,
        Fulfilment fulfilment,
        OrderStatus status,
        String statusText,
        Holder heldBy,
        Instant dueAt,
        Instant startsAt,
        Instant endsAt,
        Instant wishedTime,
        Instant proposedTime,
        Integer ticket,
        StationBrief station,
        PartnerBrief partner,
        WorkerView worker,
        BeneficiaryView beneficiary,
        String person,
        String phone,
        String address,
        String note,
        RatingView rating,
        Instant createdAt,
        List<Guard.View> guards,
        List<Stage> stages,
        List<StepView> steps,
        List<String> actions) {

    public record ItemBrief(long id, String title) {}

    /** Who has it now and how to reach them. @param kind STATION, PARTNER or TOWN */
    public record Holder(String kind, String code, String name, String phone) {}

    public record WorkerView(String name) {}

    public record BeneficiaryView(String name, String phone, Integer birthYear, String relation, Consent consent) {}

    public record RatingView(int score, String words, Instant at) {}

    /** One of 点单 开单 接单 评单. */
    public record Stage(String name, boolean done, Instant at) {}

    public record StepView(Instant at, OrderStatus from, OrderStatus to, String by, String reason, String text) {}
}
