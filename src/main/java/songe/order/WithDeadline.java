package songe.order;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import songe.order.deadline.Extension;
import songe.order.deadline.Hold;
import songe.order.deadline.Level;

/** Until when somebody has time for it, who answers for that, and when the sweep looks at it next. */
@MappedSuperclass
abstract class WithDeadline extends PanacheEntityBase {
    private Instant dueAt;
    private Instant remindAt;
    private Instant sweepAt;

    @Enumerated(EnumType.STRING)
    private Level level = Level.STATION;

    private Instant levelAt;
    private Instant breachedAt;
    private int failures;

    private String holdCause;
    private Instant holdSince;
    private LocalDate holdReviewOn;
    private Long holdLeft;
    private Long holdRemindLeft;

    @Enumerated(EnumType.STRING)
    private Extension.State extensionState;

    private Instant extensionUntil;
    private String extensionReason;
    private Instant extensionAskedAt;

    /** Whether the sweep lets the deadline itself pass in silence. */
    abstract boolean isDeadlineKept();

    Instant dueAt() {
        return dueAt;
    }

    Instant remindAt() {
        return remindAt;
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

    /** The same where somebody else watches over it: the sweep does not look. */
    void awaitUnwatched(Instant due) {
        dueAt = due;
        remindAt = null;
        sweepAt = null;
    }

    boolean isWatched() {
        return sweepAt != null;
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

    /** At the latest then, beside what it is looked at for anyway. */
    void lookBy(Instant other) {
        sweepAt = earlier(sweepAt, other);
    }

    void lookAgainAt(Instant later) {
        sweepAt = later;
    }

    Level level() {
        return level;
    }

    /** Who answers for it from now on. */
    void climbTo(Level next, Instant now) {
        level = next;
        levelAt = now;
        if (hold() != null) hold(hold().climbed());
    }

    /** A deadline passed: that is said until somebody acts. */
    void breached(Instant now) {
        if (breachedAt == null) breachedAt = now;
    }

    /** Somebody sees to it, even if it does not go on yet. */
    void seenTo() {
        breachedAt = null;
    }

    boolean isBreached() {
        return breachedAt != null;
    }

    /** Whoever it was offered to did not take it. */
    void failed() {
        failures++;
    }

    int failures() {
        return failures;
    }

    /** Null when its clock runs. */
    Hold hold() {
        if (holdSince == null) return null;
        return new Hold(holdCause, holdSince, holdReviewOn, duration(holdLeft), duration(holdRemindLeft));
    }

    private static Duration duration(Long millis) {
        return millis == null ? null : Duration.ofMillis(millis);
    }

    /** @param hold null: its clock runs again */
    void hold(Hold hold) {
        holdCause = hold == null ? null : hold.cause();
        holdSince = hold == null ? null : hold.since();
        holdReviewOn = hold == null ? null : hold.reviewOn();
        holdLeft = hold == null ? null : millis(hold.left());
        holdRemindLeft = hold == null ? null : millis(hold.remindLeft());
    }

    private static Long millis(Duration duration) {
        return duration == null ? null : duration.toMillis();
    }

    /** Null when more time was never asked for. */
    Extension extension() {
        return extensionState == null
                ? null
                : new Extension(extensionState, extensionUntil, extensionReason, extensionAskedAt);
    }

    void extend(Extension wanted) {
        extensionState = wanted.state();
        extensionUntil = wanted.until();
        extensionReason = wanted.reason();
        extensionAskedAt = wanted.askedAt();
    }

    /** Somebody acted: nothing stands still or is late any more. */
    void wentOn() {
        hold(null);
        seenTo();
        if (extension() != null) extend(extension().over());
        await(null, null);
    }

    /** It is agreed on, or over: what was tried to get there is past. @param answering who answers for it now */
    void settled(Level answering) {
        level = answering;
        levelAt = null;
        failures = 0;
    }

    private static Instant earlier(Instant a, Instant b) {
        if (a == null || b == null) return a == null ? b : a;
        return a.isBefore(b) ? a : b;
    }
}
