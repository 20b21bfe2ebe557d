package songe.project;

import jakarta.annotation.Nullable;
import java.time.Instant;
import songe.partner.PartnerBrief;

/** A project in a list. @param done of its milestones */
public record ProjectSummary(
        String number,
        long itemId,
        String title,
        String category,
        ProjectStatus status,
        String statusText,
        @Nullable PartnerBrief partner,
        @Nullable Integer budgetYuan,
        long members,
        int done,
        int milestones,
        Instant changedAt) {}
