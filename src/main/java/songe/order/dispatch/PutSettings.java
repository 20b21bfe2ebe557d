package songe.order.dispatch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import songe.order.dispatch.rule.Weights;

/** @param alone codes of the stations that cannot send two people; @param aloneUnits of the units */
public record PutSettings(
        @NotNull @Valid Weights weights,
        @NotNull @Min(1) @Max(100000) Integer loadCap,
        @NotNull @Min(1) @Max(100000) Integer atOnce,
        @NotNull @Min(100) @Max(100000) Integer reachMetres,
        @NotNull @Size(max = 500) List<@NotNull @Pattern(regexp = CODE) String> alone,
        @NotNull @Size(max = 500) List<@NotNull @Pattern(regexp = CODE) String> aloneUnits) {
    private static final String CODE = "[A-Za-z0-9_.-]{1,32}";

    boolean isWeightless() {
        return weights.distance() + weights.skill() + weights.load() + weights.reliability() + weights.neighbourhood()
                == 0;
    }
}
