package songe.order.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import songe.shared.PlainText;

/** What the calls about sessions and closed days take. */
final class SessionInputs {

    private SessionInputs() {}

    record Resize(@NotNull @Min(1) @Max(10_000) Integer capacity) {}

    record CancelSession(
            @NotNull @PlainText(max = 200) String reason,
            @NotNull @PlainText(max = 200) String alternative) {}

    /** @param alternative what people may do instead: needed where anybody has a place that day */
    record CloseDay(
            @NotNull @PlainText(max = 100) String reason,
            @PlainText(max = 200) String alternative) {}
}
