package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.place.StationRef;
import songe.place.Stations;
import songe.seat.unit.LateUnits;
import songe.shared.Days;

/** Things that are out with somebody, until they are brought back. Runs in the caller's transaction, on a locked order. */
@ApplicationScoped
class Lending {
    /** What is late is looked at every morning, not in the night. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Items items;
    private final Stations stations;
    private final LateUnits late;
    private final OrderFacts facts;

    Lending(Items items, Stations stations, LateUnits late, OrderFacts facts) {
        this.items = items;
        this.stations = stations;
        this.late = late;
        this.facts = facts;
    }

    boolean isOut(Order o) {
        return o.is(OrderStatus.IN_SERVICE)
                && o.spanId != null
                && items.get(o.townId, o.itemId).isThing();
    }

    /** Whoever has it is reminded before it is due, and every morning once it is late; so is the station. */
    void look(Order o, Instant now) {
        if (!o.isOverdue(now)) {
            o.reminded();
            facts.tell(o, By.SYSTEM, now, OrderFact.ReturnNear::new);
            return;
        }
        LocalDate today = Days.day(now);
        o.overdueTold();
        o.lookAgainAt(Days.at(today.plusDays(1), MORNING));
        if (Days.day(o.dueAt()).equals(today))
            o.note(new OrderStep.Change(By.SYSTEM, now, null, "过了归还时间，已提醒您，并请站点和您联系"));
        facts.tell(o, By.SYSTEM, now, OrderFact.ReturnLate::new);
        keep(o, today, now);
    }

    /** It will hardly be back before tomorrow: nobody new gets it until then, and who counts on it gets another or is told. */
    private void keep(Order o, LocalDate today, Instant now) {
        ItemRef item = items.get(o.townId, o.itemId);
        StationRef station = stations.byId(o.stationId);
        List<Instant> days = List.of(Days.start(today), Days.start(today.plusDays(1)));
        for (long span : late.keep(item, station, o.spanId, days)) {
            for (Order next : Order.<Order>list("spanId = ?1 and status = ?2", span, OrderStatus.CONFIRMED)) {
                next.note(new OrderStep.Change(By.SYSTEM, now, null, "前一位还没有归还，站点正在催；来之前请先打电话问一声"));
                facts.tell(next, By.SYSTEM, now, OrderFact.NotBackYet::new);
            }
        }
    }
}
