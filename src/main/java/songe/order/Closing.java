package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import songe.draw.Draws;
import songe.order.absence.Disputes;
import songe.seat.Quotas;
import songe.seat.Seats;
import songe.seat.Waitlist;
import songe.seat.unit.Units;
import songe.shared.Problems;

/** Transitions 13 and 14: cancelled, by whom and in whose name. Runs in the caller's transaction, on a locked order. */
@ApplicationScoped
class Closing {
    private final Seats seats;
    private final Draws draws;
    private final Waitlist waitlist;
    private final Quotas quotas;
    private final Units units;
    private final Desks desks;
    private final Disputes disputes;
    private final OrderFacts facts;
    private final Clock clock;

    Closing(
            Seats seats,
            Draws draws,
            Waitlist waitlist,
            Quotas quotas,
            Units units,
            Desks desks,
            Disputes disputes,
            OrderFacts facts,
            Clock clock) {
        this.seats = seats;
        this.draws = draws;
        this.waitlist = waitlist;
        this.quotas = quotas;
        this.units = units;
        this.desks = desks;
        this.disputes = disputes;
        this.facts = facts;
        this.clock = clock;
    }

    void cancel(Seen seen, Inputs.Cancellation in) {
        if (seen.isOneOf(Part.RESIDENT)) cancelByResident(seen, in.reason());
        else if (Boolean.TRUE.equals(in.onBehalf())) cancelOnBehalf(seen, in.reason());
        else cancelByProvider(seen, in);
    }

    private void cancelByResident(Seen seen, String reason) {
        Order o = seen.order();
        By by = seen.as(Part.RESIDENT);
        requireFree(seen);
        o.ending = "您已取消，需要时可以再点";
        cancelled(o, new OrderStep.Change(by, clock.instant(), reason, "您取消了这张单"));
    }

    /** The person asked for it at the counter or by telephone: their own arrow and their own time, by whom is told. */
    private void cancelOnBehalf(Seen seen, String reason) {
        Order o = seen.order();
        By by = seen.as(Part.PROXY, Part.STATION);
        requireFree(seen);
        String desk = desks.of(seen.caller(), seen.station()).name();
        o.ending = "已按您说的由" + desk + "代为取消，需要时可以再点";
        cancelled(o, new OrderStep.Change(by, clock.instant(), reason, "由" + desk + "代为取消"));
    }

    private void requireFree(Seen seen) {
        seen.order().requireArrow(OrderStatus.CANCELLED_BY_RESIDENT);
        if (seen.order().isCancelFree(clock.instant())) return;
        throw Problems.conflict(
                "cancellation.too-late", seen.station().name(), seen.station().phone());
    }

    /** They leave the line, and what was kept for them to the next. */
    void decline(Order o, By by) {
        o.ending = "您没有要这个空位，候补已取消，需要时可以再点";
        cancelled(o, new OrderStep.Change(by, clock.instant(), null, "您没有要这个空位"));
    }

    /** It came to nothing, and nobody is to blame. @param ending says so, and what can be done now */
    void notAllocated(Order o, String ending) {
        Instant now = clock.instant();
        o.ending = ending;
        o.become(OrderStatus.NOT_ALLOCATED, new OrderStep.Change(By.SYSTEM, now, null, ending));
        free(o);
        facts.tell(o, By.SYSTEM, now, OrderFact.NotAllocated::new);
    }

    /** Whoever has their account deleted needs it no more; it may still be cancelled. */
    void cancelForLeaver(Order o) {
        By resident = new By(o.requesterId, Part.RESIDENT.words());
        cancelled(o, new OrderStep.Change(resident, clock.instant(), null, "居民注销了账号，这张单已取消"));
    }

    private void cancelled(Order o, OrderStep.Change change) {
        o.become(OrderStatus.CANCELLED_BY_RESIDENT, change);
        free(o);
        facts.tell(o, change.by(), change.at(), OrderFact.CancelledByResident::new);
    }

    private void cancelByProvider(Seen seen, Inputs.Cancellation in) {
        Order o = seen.order();
        By by = seen.as(Part.STATION, Part.PARTNER);
        o.requireArrow(OrderStatus.CANCELLED_BY_PROVIDER);
        if (in.alternative() == null) throw Problems.field("alternative", "cancellation.alternative-required");
        cancel(o, by, in.reason(), in.alternative());
    }

    /** Transition 14: the resident is told why, and what can be had instead. */
    void cancel(Order o, By by, String reason, String alternative) {
        Instant now = clock.instant();
        if (o.isDisputable(now)) disputes.settle(o.id, o.startsAt, by.id(), now);
        o.ending = "服务方取消了：" + reason + "。您可以：" + alternative;
        o.become(OrderStatus.CANCELLED_BY_PROVIDER, new OrderStep.Change(by, now, reason, o.ending));
        free(o);
        facts.tell(o, by, now, OrderFact.CancelledByProvider::new);
    }

    /** Gives back whatever it took. */
    void free(Order o) {
        if (o.pseudonym != null) draws.leave(o.townId, o.sessionId, o.pseudonym);
        if (o.quotaMonth != null) quotas.giveBack(o.itemId, o.beneficiaryKey, o.quotaMonth);
        o.quotaMonth = null;
        if (o.spanId != null) units.release(o.townId, o.spanId);
        o.spanId = null;
        if (o.sessionId == null) return;
        if (o.seatId == null) waitlist.leave(o.townId, o.sessionId, o.id);
        else seats.release(o.townId, o.sessionId, o.seatId);
        o.seatId = null;
    }
}
