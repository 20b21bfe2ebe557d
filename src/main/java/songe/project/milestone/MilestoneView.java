package songe.project.milestone;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;

/** @param doneAt null until it is done; @param photo there is one */
public record MilestoneView(
        long id,
        String title,
        LocalDate dueOn,
        @Nullable Integer budgetYuan,
        @Nullable Integer spentYuan,
        @Nullable Instant doneAt,
        @Nullable String note,
        boolean photo) {}
