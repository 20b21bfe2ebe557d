package songe.order.absence;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;

/**
 * Somebody's no-shows and what they cost.
 *
 * @param counted how many count now, of {@code limit}
 * @param pausedUntil exclusive; null while they may book everything
 */
public record PenaltyView(int counted, int limit, @Nullable Instant pausedUntil, List<NoShowView> items) {

    /**
     * @param own one's own; else of somebody one ordered for
     * @param counts now; @param excuse why not, in words; null where it counts or has faded
     * @param fadesAt then it counts no more
     * @param appealUntil null when it cannot be appealed any more, or was; @param appeal what came of that
     */
    public record NoShowView(
            String number,
            String title,
            boolean own,
            Instant startsAt,
            Instant notedAt,
            boolean counts,
            @Nullable String excuse,
            Instant fadesAt,
            @Nullable Instant appealUntil,
            @Nullable AppealView appeal) {}

    /** @param outcome null while nobody decided, until {@code dueAt} */
    public record AppealView(
            Instant at,
            @Nullable String words,
            Instant dueAt,
            @Nullable DisputeOutcome outcome,
            @Nullable String answer) {}
}
