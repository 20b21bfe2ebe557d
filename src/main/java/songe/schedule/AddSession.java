package songe.schedule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** One more session, by hand. @param endsAt on the same day of Shanghai's */
public record AddSession(
        @NotNull Long itemId,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @NotNull @Min(1) @Max(CarryItem.MOST_PLACES) Integer capacity) {}
