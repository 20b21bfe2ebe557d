package songe.project.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import songe.shared.PlainText;

/** What callers send about meetings. */
final class MeetingInputs {
    private MeetingInputs() {}

    record ChangeMeeting(
            @NotNull @PlainText(max = 120) String place,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @NotNull @PlainText(max = 2000) String agenda) {}

    /**
     * @param partiesCame ids of the invited who came, @param guestsCame ids of the residents who did
     * @param others how many came whom nobody knew of before
     */
    record Minutes(
            @NotNull @PlainText(max = 4000) String minutes,
            @NotNull @PlainText(max = 500) String outcome,
            @Size(max = 40) List<@NotNull Long> partiesCame,
            @Size(max = 500) List<@NotNull Long> guestsCame,
            @Min(0) @Max(10_000) Integer others) {}

    record MeetingReason(@NotNull @PlainText(max = 500) String reason) {}

    record Comment(@NotNull @PlainText(max = 500) String words) {}
}
