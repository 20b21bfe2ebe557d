package songe.project;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import songe.shared.PlainText;

/** What callers send about projects. */
final class ProjectInputs {
    private ProjectInputs() {}

    /** @param area an area's code; null: the whole town's; @param budgetYuan null: not known yet */
    record Propose(
            @NotNull @PlainText(max = 60) String title,
            @NotNull @PlainText(max = 2000) String words,
            @NotNull @PlainText(max = 20) String category,
            @Size(max = 32) String area,
            @Min(0) @Max(1_000_000_000) Integer budgetYuan) {}

    /** @param reason in both cases: why this one, or why not */
    record Decide(
            @NotNull Boolean chosen,
            @NotNull @PlainText(max = 500) String reason) {}

    /** @param unit its code; null: the caller's only one */
    record Claim(@Size(max = 32) String unit) {}

    record Reason(@NotNull @PlainText(max = 500) String reason) {}

    /** @param words required to say that it is not done */
    record Judge(
            @NotNull Boolean accepted, @PlainText(max = 300) String words) {}

    record Settle(
            @NotNull Boolean accepted,
            @NotNull @PlainText(max = 500) String words) {}

    record Rate(
            @NotNull @Min(1) @Max(5) Integer score,
            @PlainText(max = 300) String words) {}
}
