package songe.schedule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A station carries an item from now on.
 *
 * @param weekdays 1 is Monday; none: on request, then neither {@code starts} nor {@code ends}
 * @param starts {@code 09:00}
 * @param capacity places of a session; on request: the most orders a day
 */
record CarryItem(
        @NotNull Long itemId,
        @Size(max = 7) List<@NotNull @Min(1) @Max(7) Integer> weekdays,
        @Pattern(regexp = TIME) String starts,
        @Pattern(regexp = TIME) String ends,
        @NotNull @Min(1) @Max(MOST_PLACES) Integer capacity) {

    static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
    static final int MOST_PLACES = 10_000;

    /** Null: as it was. An offer stays weekly or on request, whichever it was. */
    @Schema(name = "ChangeOffer")
    record Change(
            @Size(min = 1, max = 7) List<@NotNull @Min(1) @Max(7) Integer> weekdays,
            @Pattern(regexp = TIME) String starts,
            @Pattern(regexp = TIME) String ends,
            @Min(1) @Max(MOST_PLACES) Integer capacity) {}
}
