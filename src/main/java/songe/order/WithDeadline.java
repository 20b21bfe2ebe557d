package songe.order;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** Until when somebody has time for it, and when the sweep looks at it next. */
@MappedSuperclass
abstract class WithDeadline extends PanacheEntityBase {
    private Instant dueAt;
    private Instant remindAt;
    private Instant sweepAt;

    /** Whether the sweep lets the deadline itself pass in silence. */
    abstract boolean isDeadlineKept();

    Instant dueAt() {
        return dueAt;
    }

    /** Until when the holder has time, and when they are reminded; null for neither. */
    void await(Instant due, Instant remind) {
        dueAt = due;
        remindAt = remind;
        sweepAt = earlier(remind, isDeadlineKept() ? null : due);
    }

    void writeDeadline(OrderRow row) {
        row.put("due_at", dueAt);
        row.put("remind_at", remindAt);
        row.put("sweep_at", sweepAt);
    }

    boolean isOverdue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    void reminded() {
        remindAt = null;
        sweepAt = isDeadlineKept() ? null : dueAt;
    }

    /** The breach was told; the deadline itself stays to be seen. */
    void overdueTold() {
        remindAt = null;
        sweepAt = null;
    }

    void lookAgainAt(Instant later) {
        sweepAt = later;
    }

    private static Instant earlier(Instant a, Instant b) {
        if (a == null || b == null) return a == null ? b : a;
        return a.isBefore(b) ? a : b;
    }
}
