package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.order.dispatch.Able;
import songe.order.dispatch.Cause;
import songe.order.dispatch.Dispatcher;
import songe.shared.Problems;

/** Transitions 6, 7 and 9 as the station, or who answers for it above, decides on reading it: refused, opened, sent on. Runs in the caller's transaction, on a locked order. */
@ApplicationScoped
class Triage {
    private final Items items;
    private final Able able;
    private final Dispatcher dispatcher;
    private final Opening opening;
    private final Dispatching dispatching;
    private final OrderFacts facts;
    private final Clock clock;

    Triage(
            Items items,
            Able able,
            Dispatcher dispatcher,
            Opening opening,
            Dispatching dispatching,
            OrderFacts facts,
            Clock clock) {
        this.items = items;
        this.able = able;
        this.dispatcher = dispatcher;
        this.opening = opening;
        this.dispatching = dispatching;
        this.facts = facts;
        this.clock = clock;
    }

    void decide(Seen seen, Inputs.Triage in) {
        Order o = seen.order();
        By by = o.isHeldAbove() ? seen.as(Part.STATION, Part.GRID, Part.TOWN) : seen.as(Part.STATION);
        if (!o.is(OrderStatus.SUBMITTED)) {
            OrderStatus wished = in.decision().leadsTo();
            throw Problems.conflict("order.transition", o.status().words(), wished.words());
        }
        dispatcher.answered(o.id, !o.isOverdue(clock.instant()));
        switch (in.decision()) {
            case REJECT -> reject(o, by, in);
            case OPEN -> open(seen, by, in.reason());
            case DISPATCH -> dispatch(seen, by, in.reason());
        }
    }

    private void reject(Order o, By by, Inputs.Triage in) {
        o.requireArrow(OrderStatus.REJECTED);
        if (in.reason() == null) throw Problems.field("reason", "triage.reason-required");
        if (in.referral() == null) throw Problems.field("referral", "triage.referral-required");
        Instant now = clock.instant();
        o.ending = "没能受理：" + in.reason() + "。您可以：" + in.referral();
        o.become(OrderStatus.REJECTED, new OrderStep.Change(by, now, in.reason(), o.ending));
        facts.tell(o, by, now, OrderFact.Rejected::new);
    }

    /** To the item's partner unit where it has one, else to the station that read it. */
    private void dispatch(Seen seen, By by, String reason) {
        Order o = seen.order();
        o.requireArrow(OrderStatus.ASSIGNED);
        ItemRef item = items.get(o.townId, o.itemId);
        dispatching.requireAssessed(o, item, seen.station());
        dispatching.send(o, item, Cause.TRIAGED, by, reason);
    }

    /** Transition 7: whoever is able may take it, for a while. */
    private void open(Seen seen, By by, String reason) {
        Order o = seen.order();
        ItemRef item = items.get(o.townId, o.itemId);
        dispatching.requireAssessed(o, item, seen.station());
        if (!able.isAnybody(item)) throw Problems.conflict("triage.nobody-able", item.title());
        o.triageStationId = o.stationId;
        opening.open(o, item, new OrderStep.Change(by, clock.instant(), reason, "正在找服务人员"));
    }
}
