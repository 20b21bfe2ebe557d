package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import songe.identity.Caller;
import songe.order.OrderFact.About;
import songe.order.dispatch.Taker;
import songe.order.need.NeedDesk;
import songe.order.need.NeedDesks;
import songe.shared.Sql;

/**
 * Those who stand behind a posted need: what becomes of it becomes of their orders, and each of them is told. Who calls it
 * has locked the need. An order that a station took out of the crowd and gave to somebody goes its own way.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Supporters {
    private final EntityManager em;
    private final NeedDesks desks;
    private final Placing placing;
    private final Dispatching dispatching;
    private final OrderFacts facts;
    private final Clock clock;

    Supporters(
            EntityManager em,
            NeedDesks desks,
            Placing placing,
            Dispatching dispatching,
            OrderFacts facts,
            Clock clock) {
        this.em = em;
        this.desks = desks;
        this.placing = placing;
        this.dispatching = dispatching;
        this.facts = facts;
        this.clock = clock;
    }

    /** Who did something to a need. @param part as people appear in a timeline, such as 站点; null for the system */
    public record Doer(Caller caller, String part) {
        public static final Doer SYSTEM = new Doer(null, null);

        By by() {
            return caller == null ? By.SYSTEM : new By(caller.id(), part);
        }
    }

    /** The caller's own order; its number. @throws songe.shared.Problem as {@code POST /orders} does */
    public String join(Caller caller, long itemId) {
        return placing.place(caller, PlaceOrder.of(itemId), clock.instant()).number;
    }

    /** From now on this is who has it and until when. */
    public void follow(NeedDesk desk) {
        desks.put(desk);
        for (Order o : behind(desk)) TakingPart.follow(o, desk, clock.instant());
    }

    /** A unit took it, and all of their orders. */
    public void claimed(NeedDesk desk, Doer doer, String text) {
        desks.put(desk);
        each(desk, doer, OrderStatus.CONFIRMED, text, OrderFact.NeedClaimed::new);
    }

    /** The unit gave it back. */
    public void reopened(NeedDesk desk, Doer doer, String text) {
        desks.put(desk);
        each(desk, doer, OrderStatus.OPEN, text, OrderFact.NeedReturned::new);
    }

    /** It is over, with an answer that is theirs too. */
    public void answered(NeedDesk desk, Doer doer, String text) {
        desks.put(desk);
        for (Order o : behind(desk)) o.ending = text;
        each(desk, doer, OrderStatus.CLOSED, text, OrderFact.NeedAnswered::new);
    }

    /** The unit says it is done: each of them confirms and rates. */
    public void delivered(NeedDesk desk, Doer doer, String text) {
        desks.put(desk);
        Instant now = clock.instant();
        for (Order o : behind(desk)) {
            o.deliveredAt = now;
            o.become(OrderStatus.DELIVERED, new OrderStep.Change(doer.by(), now, null, text));
            Deadlines.confirmation(o, now);
            facts.tell(o, doer.by(), now, OrderFact.Delivered::new);
        }
    }

    private void each(NeedDesk desk, Doer doer, OrderStatus next, String text, Function<About, OrderFact> fact) {
        Instant now = clock.instant();
        for (Order o : behind(desk)) {
            o.become(next, new OrderStep.Change(doer.by(), now, null, text));
            if (!desk.closed()) TakingPart.follow(o, desk, now);
            facts.tell(o, doer.by(), now, fact);
        }
    }

    /** Each order goes its own way from here: to a station or a unit, which answers as for any other. Their numbers. */
    public List<String> given(NeedDesk desk, Doer doer, Taker taker) {
        desks.put(desk);
        List<String> numbers = new ArrayList<>();
        for (Order o : behind(desk)) {
            dispatching.give(o, taker, doer.by());
            numbers.add(o.number);
        }
        return numbers;
    }

    /** Two needs are one: who stood behind the first stands behind the second, once. @param title of the second */
    public void merged(NeedDesk from, NeedDesk into, Doer doer, String title) {
        desks.lock(into.townId(), into.itemId()); // nobody joins there while we look who has
        desks.put(from);
        Instant now = clock.instant();
        for (Order o : behind(from)) {
            String participation = into.itemId() + ":" + o.beneficiaryKey;
            boolean already = Order.count("townId = ?1 and participation = ?2", o.townId, participation) > 0;
            String text = "和“" + title + "”合在一起了";
            if (already) {
                o.ending = text + "，您那边已经有一张单";
                o.become(OrderStatus.CLOSED, new OrderStep.Change(doer.by(), now, null, o.ending));
            } else {
                move(o, into, participation, new OrderStep.Change(doer.by(), now, null, text));
            }
            facts.tell(o, doer.by(), now, OrderFact.NeedMerged::new);
        }
    }

    private static void move(Order o, NeedDesk into, String participation, OrderStep.Change change) {
        o.itemId = into.itemId();
        o.need = into.need();
        o.participation = participation;
        if (into.isClaimed() && o.is(OrderStatus.OPEN)) o.become(OrderStatus.CONFIRMED, change);
        else o.note(change);
        TakingPart.follow(o, into, change.at());
    }

    /** Locked. By ix_orders_supporters. */
    private List<Order> behind(NeedDesk desk) {
        em.flush(); // the statement below does not see what waits in the session
        return Sql.rows(
                        em,
                        "select id from orders where item_id = ? and participation is not null and town_id = ?"
                                + " order by id for update",
                        row -> row.getLong(1),
                        desk.itemId(),
                        desk.townId())
                .stream()
                .map(id -> em.find(Order.class, id))
                .filter(Order::isBehindNeed)
                .toList();
    }

    /** How many stand, or stood to the end, behind each of these needs; nothing for none. By ix_orders_need. */
    public Map<String, Long> counts(long townId, Collection<String> needs) {
        if (needs.isEmpty()) return Map.of();
        Map<String, Long> counts = new HashMap<>();
        rows(
                "select need, count(*) from orders where town_id = ? and need in " + Sql.marks(needs)
                        + " and status <> 'CANCELLED_BY_RESIDENT' group by need",
                townId,
                needs,
                row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }

    /** The same by item, of those that are still open. */
    public Map<Long, Long> countsOfItems(long townId, Collection<Long> itemIds) {
        if (itemIds.isEmpty()) return Map.of();
        Map<Long, Long> counts = new HashMap<>();
        rows(
                "select item_id, count(*) from orders where town_id = ? and item_id in " + Sql.marks(itemIds)
                        + " and participation is not null group by item_id",
                townId,
                itemIds,
                row -> counts.put(row.getLong(1), row.getLong(2)));
        return counts;
    }

    /** The numbers of that person's own orders, by need. */
    public Map<String, String> mine(long townId, long personId, Collection<String> needs) {
        if (needs.isEmpty()) return Map.of();
        Map<String, String> mine = new HashMap<>();
        rows(
                "select need, number from orders where requester_id = " + personId + " and town_id = ? and need in "
                        + Sql.marks(needs) + " and status <> 'CANCELLED_BY_RESIDENT' order by id desc",
                townId,
                needs,
                row -> mine.put(row.getString(1), row.getString(2)));
        return mine;
    }

    /** The ids of the people who stand, or stood to the end, behind it. */
    public List<Long> people(long townId, String need) {
        List<Long> people = new ArrayList<>();
        rows(
                "select distinct requester_id from orders where town_id = ? and need in (?)"
                        + " and status <> 'CANCELLED_BY_RESIDENT' order by requester_id",
                townId,
                List.of(need),
                row -> people.add(row.getLong(1)));
        return people;
    }

    private void rows(String sql, long townId, Collection<?> keys, Sql.Row<Object> row) {
        List<Object> values = new ArrayList<>(List.of(townId));
        values.addAll(keys);
        em.flush();
        Sql.rows(em, sql, row, values.toArray());
    }
}
