package songe.order;

import jakarta.annotation.Nullable;
import java.time.Instant;
import songe.order.absence.DisputeDesk;
import songe.order.absence.DisputeKind;
import songe.order.absence.DisputeOutcome;
import songe.order.absence.DisputeRef;
import songe.place.StationBrief;

/** A dispute in a list. @param heldBy who has to decide now, until {@code dueAt} */
public record DisputeLine(
        String number,
        DisputeKind kind,
        OrderView.ItemBrief item,
        StationBrief station,
        Instant startsAt,
        @Nullable String words,
        Instant at,
        DisputeDesk heldBy,
        Instant dueAt) {

    /** The last one of an order. @param outcome null while nobody decided */
    public record DisputeView(
            DisputeKind kind,
            @Nullable String words,
            Instant at,
            DisputeDesk heldBy,
            Instant dueAt,
            @Nullable DisputeOutcome outcome,
            @Nullable String answer) {

        static DisputeView of(DisputeRef d) {
            return d == null
                    ? null
                    : new DisputeView(d.kind(), d.words(), d.at(), d.heldBy(), d.dueAt(), d.outcome(), d.answer());
        }
    }
}
