package songe.project.milestone;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import songe.shared.PlainText;

/** @param spentYuan what it cost; null: nothing, or not known yet */
public record CompleteMilestone(
        @PlainText(max = 500) String note,
        @Min(0) @Max(1_000_000_000) Integer spentYuan) {}
