package songe.project.meeting;

import java.time.Instant;
import songe.shared.Fact;

/** What happened to meetings. Numbers and ids; what people wrote stays in the meeting. */
public sealed interface MeetingFact extends Fact {
    /** @param aboutKind and {@code aboutNumber}: what it is on; null: nothing of its own */
    record About(
            long townId,
            long meetingId,
            String number,
            String title,
            MeetingSubject aboutKind,
            String aboutNumber,
            Instant startsAt,
            Instant at,
            Long by) {}

    About about();

    @Override
    default long townId() {
        return about().townId();
    }

    @Override
    default Instant at() {
        return about().at();
    }

    @Override
    default String subject() {
        return about().number();
    }

    @Override
    default Long by() {
        return about().by();
    }

    record Planned(About about) implements MeetingFact {}

    /** At another time, elsewhere, or with another agenda. */
    record Changed(About about) implements MeetingFact {}

    record Cancelled(About about) implements MeetingFact {}

    /** There are minutes and an outcome. @param came how many were there */
    record Held(About about, long came) implements MeetingFact {}

    /** Somebody wants something to be said there. */
    record Commented(About about, long commentId) implements MeetingFact {}
}
