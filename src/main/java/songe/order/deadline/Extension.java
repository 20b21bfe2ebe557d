package songe.order.deadline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** More time, asked for once. @param until when it would end then */
@Schema(name = "ExtensionView")
public record Extension(State state, Instant until, String reason, Instant askedAt) {
    @Schema(name = "ExtensionState")
    public enum State {
        ASKED,
        GRANTED,
        REFUSED,
        /** The order went on, or its time was over, before anybody answered. */
        MOOT
    }

    public static Extension asked(Instant until, String reason, Instant now) {
        return new Extension(State.ASKED, until, reason, now);
    }

    public Extension answered(boolean granted) {
        return become(granted ? State.GRANTED : State.REFUSED);
    }

    /** Nobody has to answer it any more. */
    public Extension over() {
        return isAwaited() ? become(State.MOOT) : this;
    }

    private Extension become(State next) {
        return new Extension(next, until, reason, askedAt);
    }

    /** Without what somebody wrote. */
    public Extension wiped() {
        return new Extension(state, until, "", askedAt);
    }

    /** Somebody waits for an answer. */
    @JsonIgnore
    public boolean isAwaited() {
        return state == State.ASKED;
    }
}
