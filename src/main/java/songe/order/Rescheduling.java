package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import songe.catalog.Booking;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.schedule.SessionRef;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;

/**
 * Transition 12 by whoever serves: another session or another time, to which the resident agrees or not; until then, and
 * without an answer, everything stays as it was. Runs in the caller's transaction, on a locked order.
 */
@ApplicationScoped
class Rescheduling {
    private static final Duration AHEAD_AT_MOST = Duration.ofDays(60);

    private final Items items;
    private final Seating seating;
    private final Appointing appointing;
    private final Qualified qualified;
    private final OrderFacts facts;
    private final Clock clock;

    Rescheduling(
            Items items, Seating seating, Appointing appointing, Qualified qualified, OrderFacts facts, Clock clock) {
        this.items = items;
        this.seating = seating;
        this.appointing = appointing;
        this.qualified = qualified;
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws Problem 409 {@code schedule.*}, {@code booking.full}; 422 {@code proposal.which} unless what fits the order is named */
    void propose(Seen seen, Inputs.Proposal in) {
        Order o = seen.order();
        By by = seen.as(seen.holder());
        Instant now = clock.instant();
        requireChangeable(seen, now);
        boolean session = o.sessionId != null;
        if (session ? in.sessionId() == null || in.startsAt() != null : in.startsAt() == null || in.sessionId() != null)
            throw Problems.unprocessable("proposal.which");
        if (session) proposeSession(o, in.sessionId(), now);
        else proposeTime(o, in.startsAt(), now);
        Instant until = Deadlines.change(o, now);
        o.proposeChange(until);
        String what = appointing.holderName(seen) + "想改到" + Days.say(o.proposedAt, now);
        o.note(new OrderStep.Change(by, now, in.reason(), what + "，" + Days.say(until, now) + "前等您答应；不答应就照原来的时间"));
        facts.tell(o, by, now, OrderFact.TimeProposed::new);
    }

    private static void requireChangeable(Seen seen, Instant now) {
        if (!seen.order().hasTime())
            throw Problems.conflict("order.transition", seen.order().status().words(), OrderStatus.CONFIRMED.words());
        Seating.requireMovable(seen, now);
    }

    private void proposeSession(Order o, long sessionId, Instant now) {
        ItemRef item = items.get(o.townId, o.itemId);
        if (item.booking() == Booking.LOTTERY) throw Problems.conflict("schedule.drawn");
        SessionRef session = seating.another(o, item, sessionId, now);
        if (session.free() < o.places) throw Problems.conflict("booking.full");
        o.proposedSessionId = session.id();
        o.proposedAt = session.startsAt();
    }

    private void proposeTime(Order o, Instant startsAt, Instant now) {
        ItemRef item = items.get(o.townId, o.itemId);
        if (item.isByUnits()) throw Problems.conflict("schedule.by-units");
        if (!startsAt.isAfter(now) || startsAt.isAfter(now.plus(AHEAD_AT_MOST)))
            throw Problems.field("startsAt", "booking.wished-time");
        if (startsAt.equals(o.startsAt)) throw Problems.field("startsAt", "schedule.same");
        qualified.require(o, item, startsAt, "schedule.not-qualified");
        o.proposedAt = startsAt;
    }

    /** To a first time, or to another one than was agreed on. */
    void agree(Seen seen, boolean agreed) {
        if (!seen.order().isChangeProposed()) appointing.agree(seen, agreed);
        else if (agreed) move(seen);
        else decline(seen);
    }

    private void decline(Seen seen) {
        Order o = seen.order();
        By by = seen.as(Part.RESIDENTS);
        Instant now = clock.instant();
        o.keepTime();
        o.note(new OrderStep.Change(by, now, null, "您说不改，照原来的时间"));
        facts.tell(o, by, now, OrderFact.ChangeDeclined::new);
    }

    /** Nobody said anything: what was agreed on stands, and both are told. */
    void lapse(Order o, Instant now) {
        o.keepTime();
        o.note(new OrderStep.Change(By.SYSTEM, now, null, "没有等到您的答复，照原来的时间"));
        facts.tell(o, By.SYSTEM, now, OrderFact.ChangeLapsed::new);
    }

    private void move(Seen seen) {
        Order o = seen.order();
        if (o.proposedSessionId != null) {
            seating.move(seen, o.proposedSessionId);
            return;
        }
        By by = seen.as(Part.RESIDENTS);
        Instant now = clock.instant();
        requireChangeable(seen, now);
        if (!o.proposedAt.isAfter(now)) throw Problems.conflict("acceptance.time-past");
        o.appoint(o.proposedAt, o.proposedAt.plus(Duration.between(o.startsAt, o.endsAt)));
        o.reschedules++;
        o.become(OrderStatus.CONFIRMED, new OrderStep.Change(by, now, null, "改了时间：" + Days.say(o.startsAt, now)));
        Deadlines.visit(o, now);
        facts.tell(o, by, now, OrderFact.Rescheduled::new);
    }
}
