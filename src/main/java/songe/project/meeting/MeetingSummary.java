package songe.project.meeting;

import jakarta.annotation.Nullable;
import java.time.Instant;

/** A meeting in a list. @param coming how many residents say that they come */
public record MeetingSummary(
        String number,
        String title,
        String place,
        Instant startsAt,
        Instant endsAt,
        MeetingStatus status,
        String statusText,
        @Nullable String outcome,
        long coming) {}
