package songe.need;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import songe.shared.PlainText;

/** What is said with a change. */
final class NeedInputs {
    private NeedInputs() {}

    /** @param into the number of the need that goes on */
    public record MergeNeed(@NotNull @Size(min = 1, max = 8) String into) {}

    /** @param unit by its code; null: the caller's only one */
    public record ClaimNeed(@Size(max = 32) String unit) {}

    public record NeedWords(@NotNull @PlainText(max = 300) String words) {}

    /** @param partnerCode who is to do it; null: the station itself */
    public record NeedToOrder(@Size(max = 32) String partnerCode) {}

    /** @param partnerCode who is to make a service of it */
    public record NeedToService(
            @NotNull @Size(min = 1, max = 32) String partnerCode) {}

    public record NeedReason(@NotNull @PlainText(max = 200) String reason) {}
}
