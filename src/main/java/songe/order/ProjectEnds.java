package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import songe.catalog.Booking;
import songe.catalog.ItemFact;
import songe.catalog.ItemRef;
import songe.catalog.Items;

/**
 * Closes the orders of those who take part in a project once the town shows it no more. Such an order has no appointment and
 * nothing to be done, so it looks at its project by the sweep: when the window ends, and a day after the project changed.
 */
@ApplicationScoped
class ProjectEnds {
    /** What was withdrawn by mistake is back by then. */
    private static final Duration SECOND_THOUGHTS = Duration.ofDays(1);

    private final EntityManager em;
    private final Items items;
    private final OrderFacts facts;
    private final Clock clock;

    ProjectEnds(EntityManager em, Items items, OrderFacts facts, Clock clock) {
        this.em = em;
        this.items = items;
        this.facts = facts;
        this.clock = clock;
    }

    void on(@Observes ItemFact.Changed changed) {
        em.createNativeQuery("update orders set sweep_at = ?1 where town_id = ?2 and item_id in (?3)"
                        + " and participation is not null and status = 'CONFIRMED'")
                .setParameter(1, clock.instant().plus(SECOND_THOUGHTS))
                .setParameter(2, changed.townId())
                .setParameter(3, changed.itemIds())
                .executeUpdate();
    }

    /** When to look at it again; null for never. */
    static Instant end(ItemRef item) {
        return item.publication().until();
    }

    /** Runs in the caller's transaction, on a locked order of somebody who takes part. */
    void look(Order o) {
        ItemRef item = items.get(o.townId, o.itemId);
        if (item.booking() == Booking.CLAIM) {
            o.lookAgainAt(null); // a need's own clock sees to it
            return;
        }
        if (item.booking() == Booking.JOIN && !item.publication().isEnded()) {
            o.lookAgainAt(end(item));
            return;
        }
        Instant now = clock.instant();
        o.become(OrderStatus.CLOSED, new OrderStep.Change(By.SYSTEM, now, null, "项目结束了，谢谢您参加"));
        facts.tell(o, By.SYSTEM, now, OrderFact.ProjectOver::new);
    }
}
