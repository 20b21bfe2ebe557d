package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import songe.catalog.Booking;
import songe.catalog.Guard;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.identity.Caller;
import songe.identity.Role;
import songe.order.absence.Disputes;
import songe.partner.Partners;
import songe.seat.unit.Units;
import songe.shared.Days;
import songe.shared.Problem;
import songe.shared.Problems;

/** Transitions 15 and 18: from arrived to done. Runs in the caller's transaction, on a locked order. */
@ApplicationScoped
class Serving {
    private static final Duration TOLERANCE = Duration.ofMinutes(30);

    private final Items items;
    private final Partners partners;
    private final Units units;
    private final Disputes disputes;
    private final OrderFacts facts;
    private final Clock clock;

    Serving(Items items, Partners partners, Units units, Disputes disputes, OrderFacts facts, Clock clock) {
        this.items = items;
        this.partners = partners;
        this.units = units;
        this.disputes = disputes;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @param reason null for a pass or a code; why it is marked by hand otherwise
     * @param expired the pass presented is too old
     * @throws Problem 409 {@code check-in.*}, each its own; nothing is changed then
     */
    void checkIn(Seen seen, String reason, boolean expired) {
        Order o = seen.order();
        Instant now = clock.instant();
        requireUnused(o, now);
        if (!seen.isOneOf(Seen.SERVING)) throw Problems.conflict("check-in.wrong-station", where(seen));
        if (!o.is(OrderStatus.CONFIRMED))
            throw Problems.conflict("check-in.not-confirmed", o.status().words());
        if (!o.hasTime()) throw Problems.conflict("check-in.no-appointment");
        if (expired) throw Problems.unprocessable("pass.expired");
        requireTime(o, reason != null, now);
        By by = seen.as(Seen.SERVING);
        remember(o, seen.caller());
        if (o.isDisputable(now)) disputes.settle(o.id, o.startsAt, by.id(), now);
        o.checkedInAt = now;
        boolean lent = items.known(o.townId, o.itemId).isThing();
        String text = lent ? Sentences.lent(o, now) : text(seen, reason);
        o.become(OrderStatus.IN_SERVICE, new OrderStep.Change(by, now, reason, text));
        if (lent) Deadlines.loan(o, now);
        else Deadlines.delivery(o, now);
        facts.tell(o, by, now, OrderFact.CheckedIn::new);
    }

    private static void requireUnused(Order o, Instant now) {
        if (OrderStatus.CANCELLED.contains(o.status())) throw Problems.conflict("check-in.cancelled");
        if (o.checkedInAt != null) throw Problems.conflict("check-in.already", Days.say(o.checkedInAt, now));
    }

    private void requireTime(Order o, boolean byHand, Instant now) {
        Instant opens = o.startsAt.minus(TOLERANCE);
        if (now.isBefore(opens)) throw Problems.conflict("check-in.too-early", Days.say(opens, now));
        Instant closes = byHand ? endOf(o.endsAt) : lastScan(o);
        if (now.isAfter(closes)) throw Problems.conflict("check-in.too-late", Days.say(closes, now));
    }

    /** A queue is open as long as its stall is, a thing is fetched some time that day, an appointment waits half an hour. */
    private Instant lastScan(Order o) {
        ItemRef item = items.known(o.townId, o.itemId);
        if (item.isThing()) return endOf(o.startsAt);
        return item.booking() == Booking.QUEUE ? o.endsAt : o.startsAt.plus(TOLERANCE);
    }

    /** Marking by hand, with its reason kept, is for who came late and is served all the same. */
    private static Instant endOf(Instant at) {
        return Days.at(Days.day(at), LocalTime.MAX);
    }

    private static void remember(Order o, Caller caller) {
        if (caller.is(Role.WORKER)) o.workerId = caller.id();
    }

    private String where(Seen seen) {
        Order o = seen.order();
        return o.isWithPartner()
                ? partners.known(o.partnerId).name()
                : seen.station().name();
    }

    private static String text(Seen seen, String reason) {
        String done =
                seen.order().isWithPartner() ? "服务人员已到" : "您已到" + seen.station().name();
        return reason == null ? done + "，开始服务" : done + "（手工登记）";
    }

    void deliver(Seen seen, String note) {
        Order o = seen.order();
        By by = seen.as(seen.finishing());
        if (!o.is(OrderStatus.IN_SERVICE))
            throw Problems.conflict("order.transition", o.status().words(), OrderStatus.DELIVERED.words());
        ItemRef item = items.known(o.townId, o.itemId);
        if (item.has(Guard.Kind.CUSTODY_LOG) && note == null) throw Problems.field("note", "guard.custody");
        Instant now = clock.instant();
        o.deliveredAt = now;
        remember(o, seen.caller());
        if (o.spanId != null) units.releaseFrom(o.townId, o.spanId, now);
        String text = item.isThing() ? "已归还，谢谢您；用得怎么样，请评一评" : "服务已完成，请您确认并评价";
        o.become(OrderStatus.DELIVERED, new OrderStep.Change(by, now, note, text));
        Deadlines.confirmation(o, now);
        facts.tell(o, by, now, OrderFact.Delivered::new);
    }
}
