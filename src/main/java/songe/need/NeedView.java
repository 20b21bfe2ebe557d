package songe.need;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import songe.order.OrderView;
import songe.partner.PartnerBrief;
import songe.place.StationBrief;

/**
 * A need as everybody may read it; nothing in it says who asked.
 *
 * @param itemId what to order to stand behind it
 * @param words null once they were taken down
 * @param place in words; null for the whole area
 * @param lng of the place, or of the middle of its area; WGS-84
 * @param photo there is one, under {@code /photo}
 * @param heldBy who answers next; null once it is over
 * @param supporters how many stand behind it
 * @param mine the number of the caller's own order behind it
 * @param own the caller posted it
 * @param into the number of the need it was merged into
 * @param serviceItemId what can be had since somebody made a service of it; null before
 * @param answer in words, once there is one
 * @param actions what the caller may do now, by the names of the paths; {@code support}: order its item
 */
public record NeedView(
        String number,
        long itemId,
        String title,
        @Nullable String words,
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
        StationBrief station,
        @Nullable PartnerBrief partner,
        long supporters,
        @Nullable String mine,
        boolean own,
        @Nullable String into,
        @Nullable Long serviceItemId,
        @Nullable String answer,
        Instant createdAt,
        @Nullable Instant endedAt,
        List<NeedStep.View> steps,
        List<String> actions) {}
