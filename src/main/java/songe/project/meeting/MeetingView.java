package songe.project.meeting;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;

/**
 * A meeting.
 *
 * @param series the same for all of a series
 * @param outcome what was found, or why it was cancelled
 * @param others who came without anybody knowing before
 * @param coming how many residents say that they come
 * @param mine the caller says so
 * @param guests who they are, for those who keep the minutes; empty for everybody else
 */
public record MeetingView(
        String number,
        @Nullable String series,
        @Nullable MeetingSubject aboutKind,
        @Nullable String aboutNumber,
        String title,
        String place,
        Instant startsAt,
        Instant endsAt,
        String agenda,
        MeetingStatus status,
        String statusText,
        @Nullable String minutes,
        @Nullable String outcome,
        int others,
        List<Party> parties,
        long coming,
        boolean mine,
        List<Guest> guests,
        List<Said> comments,
        List<String> actions) {

    /** @param came null before there are minutes */
    public record Party(long id, String name, @Nullable Boolean came) {}

    /** @param name null for who gave none */
    public record Guest(
            long id, @Nullable String name, @Nullable Boolean came) {}

    /** @param mine by the caller; nobody else is named */
    public record Said(long id, Instant at, String words, boolean mine) {}

    /** What stands around a meeting, as one caller may see it. */
    record Around(
            List<Party> parties,
            long coming,
            boolean mine,
            List<Guest> guests,
            List<Said> comments,
            List<String> actions) {}
}
