package songe.catalog;

import java.time.Instant;
import songe.shared.Days;

/** Whether the public sees an item at a moment, and if not, why. */
public record Publication(ItemStatus status, Instant from, Instant until, Instant now) {

    public boolean isShown() {
        return status == ItemStatus.PUBLISHED && !isEarly() && !isOver();
    }

    /** Not shown, and not to be before somebody publishes it again. */
    public boolean isEnded() {
        return status != ItemStatus.PUBLISHED || isOver();
    }

    private boolean isEarly() {
        return from != null && now.isBefore(from);
    }

    private boolean isOver() {
        return until != null && !now.isBefore(until);
    }

    /** Null while it is shown. */
    String closedText() {
        if (status != ItemStatus.PUBLISHED) return "已经下架";
        if (isEarly()) return Days.say(from, now) + "起才开放";
        return isOver() ? "已过开放时间" : null;
    }
}
