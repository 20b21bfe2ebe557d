package songe.order;

import java.time.Duration;
import java.time.Instant;
import songe.place.WorkingTime;
import songe.shared.Days;

/** Until when somebody has time, counted on the working time of whoever holds the order (product: the table of arrows). */
final class Deadlines {
    static final Duration CLOSES_AFTER_SILENCE = Duration.ofDays(7);
    static final Duration REWORK_ANSWERED_WITHIN = Duration.ofDays(7);
    static final Duration DELIVERED_AFTER_END = Duration.ofHours(2);
    static final int PROPOSAL_WITHIN_WORKING_DAYS = 3;

    private static final Duration ACCEPT_WITHIN = Duration.ofHours(4);
    private static final Duration URGENT_WITHIN = Duration.ofHours(2);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration SHORT_NOTICE = Duration.ofHours(3);

    private Deadlines() {}

    /** One working day to read a request; reminded after half of it. */
    static void triage(Order order, WorkingTime hours, Instant now) {
        order.await(hours.plusDays(now, 1), hours.plus(now, hours.dayLength().dividedBy(2)));
    }

    /** Given back: an hour to find somebody, of the same day, before the next candidate gets it by itself. */
    static void redispatch(Order order, WorkingTime hours, Instant now) {
        Instant due = hours.plus(now, HOUR);
        Instant closing = hours.closing(Days.day(now));
        order.await(hours.isOpen(now) && closing.isBefore(due) ? closing : due, null);
    }

    /** A person has to decide, today; tomorrow where less than an hour of the day is left. */
    static Window decision(WorkingTime hours, Instant now) {
        Instant due = hours.closing(Days.day(hours.plus(now, HOUR)));
        return Window.of(hours, now, hours.between(now, due));
    }

    /** A level above has a working day, for what is urgent two hours. */
    static Window above(WorkingTime hours, Instant now, boolean urgent) {
        return Window.of(hours, now, urgent ? URGENT_WITHIN : hours.dayLength());
    }

    /** Reminded after half of it. */
    record Window(Instant due, Instant remind) {
        static Window of(WorkingTime hours, Instant now, Duration working) {
            return new Window(hours.plus(now, working), hours.plus(now, working.dividedBy(2)));
        }
    }

    /** Nobody came to it: two working hours to find somebody else; reminded after one. */
    static void urgent(Order order, WorkingTime hours, Instant now) {
        order.await(hours.plus(now, URGENT_WITHIN), hours.plus(now, URGENT_WITHIN.dividedBy(2)));
    }

    /** As long as somebody may claim it. */
    static void claim(Order order, WorkingTime hours, Instant now, Duration window) {
        order.await(hours.plus(now, window), null);
    }

    /** Four working hours to accept; reminded after two. */
    static void acceptance(Order order, WorkingTime hours, Instant now) {
        order.await(hours.plus(now, ACCEPT_WITHIN), hours.plus(now, ACCEPT_WITHIN.dividedBy(2)));
    }

    /** The resident has two working days to agree to the time proposed, no longer than until then; reminded after the first. */
    static void agreement(Order order, WorkingTime hours, Instant now) {
        Instant due = hours.plusDays(now, 2);
        if (order.proposedAt.isBefore(due)) due = order.proposedAt;
        Instant remind = hours.plusDays(now, 1);
        order.await(due, remind.isBefore(due) ? remind : null);
    }

    /** To another time than the one agreed on they may agree for two days, as long as that one can still be changed. */
    static Instant change(Order order, Instant now) {
        Instant last = order.startsAt.minus(Order.CANCEL_UNTIL);
        Instant until = now.plus(DAY.multipliedBy(2));
        return until.isBefore(last) ? until : last;
    }

    /** The visit itself; the resident is reminded a day before, or three hours where it is nearer than that. */
    static void visit(Order order, Instant now) {
        Instant remind = order.startsAt.minus(DAY);
        if (!remind.isAfter(now)) remind = order.startsAt.minus(SHORT_NOTICE);
        order.await(order.startsAt, remind.isAfter(now) ? remind : null);
    }

    /** Places are kept until then. */
    static void offer(Order order, Instant until) {
        order.await(until, null);
    }

    /** A place may become free until it begins. */
    static void waiting(Order order) {
        order.await(order.startsAt, null);
    }

    /** Whoever serves is asked for the result two hours after the planned end. */
    static void delivery(Order order, Instant now) {
        Instant planned = order.endsAt.isAfter(now) ? order.endsAt : now;
        order.await(planned.plus(DELIVERED_AFTER_END), null);
    }

    /** A thing is due back at the end; the resident is reminded a day before, or three hours where it is lent for less. */
    static void loan(Order order, Instant now) {
        Instant remind = order.endsAt.minus(DAY);
        if (!remind.isAfter(now)) remind = order.endsAt.minus(SHORT_NOTICE);
        order.await(order.endsAt, remind.isAfter(now) ? remind : null);
    }

    /** Seven days of silence close it. */
    static void confirmation(Order order, Instant now) {
        order.await(now.plus(CLOSES_AFTER_SILENCE), null);
    }

    /** A call back within one working day of the town's centre, an answer within seven days. */
    static void rework(Order order, WorkingTime hours, Instant now) {
        order.await(now.plus(REWORK_ANSWERED_WITHIN), hours.plusDays(now, 1));
    }
}
