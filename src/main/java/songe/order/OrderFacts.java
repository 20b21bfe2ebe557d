package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.function.Function;
import songe.catalog.Guard;
import songe.catalog.ItemRef;
import songe.catalog.Items;
import songe.order.deadline.Level;

/** Tells the house what happened, inside the transaction. */
@ApplicationScoped
class OrderFacts {
    private final Event<OrderFact> event;
    private final Items items;
    private final Pledging pledging;

    OrderFacts(Event<OrderFact> event, Items items, Pledging pledging) {
        this.event = event;
        this.items = items;
        this.pledging = pledging;
    }

    /** @param by who did it; {@link By#SYSTEM} where time did */
    void tell(Order o, By by, Instant at, Function<OrderFact.About, OrderFact> fact) {
        ItemRef item = items.known(o.townId, o.itemId);
        String title = item.has(Guard.Kind.CONFIDENTIAL) ? null : item.title();
        Long partner = o.isWithPartner() ? o.partnerId : null;
        Level heldAt = o.isHeldAbove() ? o.level() : Level.STATION;
        event.fire(fact.apply(new OrderFact.About(
                o.townId,
                o.number,
                o.itemId,
                title,
                o.requesterId,
                o.stationId,
                partner,
                o.startsAt,
                o.dueAt(),
                heldAt,
                at,
                by.id())));
        pledging.follow(o, by, at);
    }
}
