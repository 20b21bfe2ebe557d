package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import songe.order.deadline.Hold;
import songe.order.deadline.Level;
import songe.place.Closures;
import songe.place.Stations;
import songe.place.WorkingTime;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;

/** Transition 22: put on hold, and taken up again. Runs in the caller's transaction, on a locked order. */
@ApplicationScoped
class Pausing {
    /** Whose clock can stand still: a time that was agreed on is rescheduled instead, a draw and a line wait by themselves. */
    static final Set<OrderStatus> PAUSABLE = EnumSet.of(
            OrderStatus.SUBMITTED,
            OrderStatus.OPEN,
            OrderStatus.ASSIGNED,
            OrderStatus.IN_SERVICE,
            OrderStatus.DELIVERED,
            OrderStatus.REWORK);

    static final int DAYS_AT_MOST = 60;
    private static final Part[] DISPATCHERS = {Part.STATION, Part.GRID, Part.TOWN};

    private final Stations stations;
    private final Closures closures;
    private final Climbing climbing;
    private final OrderFacts facts;
    private final Clock clock;

    Pausing(Stations stations, Closures closures, Climbing climbing, OrderFacts facts, Clock clock) {
        this.stations = stations;
        this.closures = closures;
        this.climbing = climbing;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Again for another cause or day: what was left stays as it was.
     *
     * @throws Problem 409 {@code hold.state}, 422 {@code hold.review-on}
     */
    void hold(Seen seen, String cause, LocalDate reviewOn) {
        Order o = seen.order();
        By by = seen.as(DISPATCHERS);
        if (!PAUSABLE.contains(o.status()))
            throw Problems.conflict("hold.state", o.status().words());
        Instant now = clock.instant();
        LocalDate today = Days.day(now);
        if (!reviewOn.isAfter(today) || reviewOn.isAfter(today.plusDays(DAYS_AT_MOST)))
            throw Problems.field("reviewOn", "hold.review-on", DAYS_AT_MOST);
        o.hold(o.hold() == null ? fresh(o, cause, reviewOn, now) : o.hold().changed(cause, reviewOn));
        o.seenTo();
        WorkingTime hours = hours(o);
        Instant opens = hours.plus(Days.start(reviewOn), Duration.ZERO);
        o.await(hours.plusDays(opens, 1), opens);
        String day = Days.sayDay(reviewOn, today);
        o.note(new OrderStep.Change(by, now, cause, "先放一放：" + cause + "；" + day + "再看，有变化马上告诉您"));
        facts.tell(o, by, now, about -> new OrderFact.Held(about, reviewOn));
    }

    private Hold fresh(Order o, String cause, LocalDate reviewOn, Instant now) {
        return new Hold(cause, now, reviewOn, left(o, o.dueAt(), now), left(o, o.remindAt(), now));
    }

    private Duration left(Order o, Instant until, Instant now) {
        if (until == null) return null;
        Duration left = isWorked(o) ? hours(o).between(now, until) : Duration.between(now, until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The days of silence, of a rework and of a result are the calendar's. */
    private static boolean isWorked(Order o) {
        return OrderStatus.AWAITED.contains(o.status());
    }

    private WorkingTime hours(Order o) {
        boolean station = !o.isWithPartner() && !o.isHeldAbove() && !o.is(OrderStatus.REWORK);
        return station ? closures.hours(stations.byId(o.stationId)) : closures.office();
    }

    /** @throws Problem 409 {@code hold.none} */
    void resume(Seen seen) {
        Order o = seen.order();
        By by = seen.as(DISPATCHERS);
        Hold hold = o.hold();
        if (hold == null) throw Problems.conflict("hold.none");
        Instant now = clock.instant();
        o.hold(null);
        o.seenTo();
        goOn(o, hold, now);
        String due = o.dueAt() == null ? "" : "，" + Days.say(o.dueAt(), now) + "前给您答复";
        o.note(new OrderStep.Change(by, now, null, "接着办了" + due));
        facts.tell(o, by, now, OrderFact.Resumed::new);
    }

    /** With what was left; with a level's own time where it climbed meanwhile. */
    private void goOn(Order o, Hold hold, Instant now) {
        if (hold.left() == null) {
            Deadlines.Window window = Deadlines.above(closures.office(), now, o.urgent);
            o.await(window.due(), window.remind());
        } else {
            o.await(later(o, now, hold.left()), hold.remindLeft() == null ? null : later(o, now, hold.remindLeft()));
        }
    }

    private Instant later(Order o, Instant now, Duration left) {
        return isWorked(o) ? hours(o).plus(now, left) : now.plus(left);
    }

    /** On its day whoever answers for it is reminded; when they do nothing about it, it climbs. */
    void look(Order o, Instant now) {
        if (o.isOverdue(now)) {
            climbing.late(o);
            return;
        }
        o.reminded();
        Level level = o.level();
        facts.tell(o, By.SYSTEM, now, about -> new OrderFact.HoldReviewed(about, level));
    }
}
