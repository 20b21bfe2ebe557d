package songe.order.dispatch.rule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How much each rule counts, 0 to 100; only their proportions matter. */
public record Weights(
        @NotNull @Min(0) @Max(100) Integer distance,
        @NotNull @Min(0) @Max(100) Integer skill,
        @NotNull @Min(0) @Max(100) Integer load,
        @NotNull @Min(0) @Max(100) Integer reliability,
        @NotNull @Min(0) @Max(100) Integer neighbourhood) {}
