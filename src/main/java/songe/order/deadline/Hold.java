package songe.order.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An order that waits for something outside: its clock stands still, and goes on with what was left.
 *
 * @param reviewOn when somebody looks at it again
 * @param left until the deadline, of working time where that is counted; null when a new one is to be set
 * @param remindLeft until the reminder; null when there is none any more
 */
public record Hold(String cause, Instant since, LocalDate reviewOn, Duration left, Duration remindLeft) {

    /** For another cause, or until another day; the clock has been standing all the while. */
    public Hold changed(String newCause, LocalDate newReviewOn) {
        return new Hold(newCause, since, newReviewOn, left, remindLeft);
    }

    /** Somebody else answers for it now, with a deadline of their own once it goes on. */
    public Hold climbed() {
        return new Hold(cause, since, reviewOn, null, null);
    }

    public View view() {
        return new View(cause, since, reviewOn);
    }

    /** @param reviewOn when somebody looks at it again */
    @Schema(name = "OnHold")
    public record View(String cause, Instant since, LocalDate reviewOn) {}
}
