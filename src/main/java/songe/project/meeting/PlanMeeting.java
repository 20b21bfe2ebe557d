package songe.project.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import songe.shared.PlainText;

/**
 * A meeting, or one a week.
 *
 * @param aboutKind and {@code aboutNumber}: both or neither
 * @param invited offices, houses, groups; never a resident's name
 * @param weeks how many, a week apart each; null: one
 */
public record PlanMeeting(
        @NotNull @PlainText(max = 60) String title,
        MeetingSubject aboutKind,
        @Size(max = 8) String aboutNumber,
        @NotNull @PlainText(max = 120) String place,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @NotNull @PlainText(max = 2000) String agenda,
        @Size(max = 40) List<@NotNull @PlainText(max = 60) String> invited,
        @Min(1) @Max(26) Integer weeks) {}
