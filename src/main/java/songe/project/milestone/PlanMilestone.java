package songe.project.milestone;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import songe.shared.PlainText;

/** @param budgetYuan null: it costs nothing, or nobody knows yet */
public record PlanMilestone(
        @NotNull @PlainText(max = 60) String title,
        @NotNull LocalDate dueOn,
        @Min(0) @Max(1_000_000_000) Integer budgetYuan) {}
