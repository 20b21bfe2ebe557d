package songe.project.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import songe.words.WordFact;
import songe.words.Words;

/** Takes down what a resident wrote on a meeting. */
@ApplicationScoped
class CommentWithdrawn {
    /** The review's row and ours were written in one transaction, a moment apart. */
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private final Attendance attendance;

    CommentWithdrawn(Attendance attendance) {
        this.attendance = attendance;
    }

    void on(@Observes WordFact.Withdrawn words) {
        if (words.place() != Words.Place.MEETING) return;
        Meeting.of(words.townId(), words.order())
                .ifPresent(meeting -> attendance.forgetWords(
                        meeting,
                        words.personId(),
                        words.postedAt().minus(MOMENT),
                        words.postedAt().plus(MOMENT)));
    }
}
