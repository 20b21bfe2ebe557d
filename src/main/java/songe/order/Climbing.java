package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import songe.order.Deadlines.Window;
import songe.order.OrderFact.Escalated.Why;
import songe.order.deadline.Level;
import songe.order.dispatch.Dispatcher;
import songe.place.Closures;
import songe.place.StationRef;
import songe.place.Stations;
import songe.shared.Days;
import songe.shared.Problems;
import songe.tenant.Towns;

/**
 * From the station to the grid, the town and the district: whoever comes next answers for an order that is late, that
 * nobody takes, or that they take over. Each gets a deadline of their own, counted from when they are told: so an order
 * climbs one level at a time, however long nobody looked. Runs in the caller's transaction, on a locked order.
 */
@ApplicationScoped
class Climbing {
    private final Grids grids;
    private final Stations stations;
    private final Towns towns;
    private final Closures closures;
    private final Dispatcher dispatcher;
    private final OrderFacts facts;
    private final Clock clock;

    Climbing(
            Grids grids,
            Stations stations,
            Towns towns,
            Closures closures,
            Dispatcher dispatcher,
            OrderFacts facts,
            Clock clock) {
        this.grids = grids;
        this.stations = stations;
        this.towns = towns;
        this.closures = closures;
        this.dispatcher = dispatcher;
        this.facts = facts;
        this.clock = clock;
    }

    /** Its time is over. The district is the last to be told; there it stays to be seen. */
    void late(Order o) {
        Instant now = clock.instant();
        o.breached(now);
        dispatcher.answered(o.id, false); // whoever had it is known for it, even if others see to it now
        boolean rework = o.is(OrderStatus.REWORK);
        facts.tell(o, By.SYSTEM, now, rework ? OrderFact.ReworkOverdue::new : OrderFact.Overdue::new);
        if (o.level() == Level.DISTRICT) {
            o.overdueTold();
            o.note(new OrderStep.Change(By.SYSTEM, now, null, "又过了答复时间，区里也看得到；急的话请直接打电话"));
            return;
        }
        Window window = Deadlines.above(closures.office(), now, o.urgent);
        raise(
                o,
                rework ? Why.REWORK_LATE : Why.LATE,
                "过了答复时间，",
                above(o, o.level().above()),
                window,
                now);
    }

    /** Nobody takes it: a person has to decide. @param least the level that does at the least */
    void nobodyTakes(Order o, Level least) {
        Instant now = clock.instant();
        Level next = above(o, o.level().isBelow(least) ? least : o.level());
        Window window = Deadlines.decision(closures.office(), now);
        raise(o, Why.NOBODY_TAKES, "还没有派成，", next, window, now);
    }

    /** Where nobody coordinates the grid, the town does. */
    private Level above(Order o, Level next) {
        return next == Level.GRID && grids.staffed(station(o)) == null ? Level.TOWN : next;
    }

    private void raise(Order o, Why why, String because, Level next, Window window, Instant now) {
        o.climbTo(next, now);
        String until = Days.say(window.due(), now) + "前";
        String text = next == Level.DISTRICT
                ? "已报区里督办，" + name(o, next) + "会在" + until + "给您答复"
                : "已请" + name(o, next) + "接手，" + until + "给您答复";
        o.note(new OrderStep.Change(By.SYSTEM, now, null, because + text));
        o.await(window.due(), window.remind());
        facts.tell(o, By.SYSTEM, now, about -> new OrderFact.Escalated(about, next, why));
    }

    /** As the resident knows them; at the district's level it is still the town that has to do it. */
    private String name(Order o, Level level) {
        Grids.Grid grid = level == Level.GRID ? grids.of(o.townId).get(o.stationId) : null;
        return grid == null ? towns.byId(o.townId).orElseThrow().name() : grid.name();
    }

    private StationRef station(Order o) {
        return stations.byId(o.stationId);
    }

    /** A coordinator or an operator does not wait for it to be late. Whoever had it was only asked, and has it no more. */
    void takeOver(Seen seen) {
        Order o = seen.order();
        By by = seen.as(Part.TOWN, Part.GRID);
        Level own = seen.isOneOf(Part.TOWN) ? Level.TOWN : Level.GRID;
        if (!o.is(OrderStatus.SUBMITTED, OrderStatus.ASSIGNED))
            throw Problems.conflict("order.transition", o.status().words(), OrderStatus.SUBMITTED.words());
        if (!o.level().isBelow(own))
            throw Problems.conflict("takeover.already", o.level().words());
        Instant now = clock.instant();
        o.climbTo(own, now);
        Window window = Deadlines.above(closures.office(), now, o.urgent);
        String text = name(o, own) + "接手了，" + Days.say(window.due(), now) + "前给您答复";
        OrderStep.Change change = new OrderStep.Change(by, now, null, text);
        if (o.is(OrderStatus.ASSIGNED)) {
            o.takeBack();
            o.become(OrderStatus.SUBMITTED, change);
        } else {
            o.wentOn();
            o.note(change);
        }
        o.await(window.due(), window.remind());
        facts.tell(o, by, now, about -> new OrderFact.TakenOver(about, own));
    }
}
