package songe.publishing;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import songe.catalog.ListKind;
import songe.partner.PartnerBrief;

/**
 * A version that waits for the town.
 *
 * @param id the item's
 * @param revision what was read: sent back with the decision, so that nobody approves what they have not seen
 * @param first nothing of the item was public so far
 * @param submittedBy the name of who submitted it
 * @param changes what is another than in what is public; of a first version all of it
 */
public record ApprovalView(
        long id,
        int revision,
        String code,
        String title,
        ListKind list,
        String category,
        @Nullable PartnerBrief partner,
        boolean first,
        Instant submittedAt,
        @Nullable String submittedBy,
        List<Differences.FieldChange> changes) {}
