package songe.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import songe.identity.Caller;
import songe.identity.People;

/** The orders of whole sessions. Runs in the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SessionOrders {
    private final EntityManager em;
    private final Closing closing;
    private final People people;

    SessionOrders(EntityManager em, Closing closing, People people) {
        this.em = em;
        this.closing = closing;
        this.people = people;
    }

    /** @param people orders; @param toCall of those, the ones whose person no message reaches */
    public record Heads(int people, int toCall) {
        public static final Heads NONE = new Heads(0, 0);

        public Heads plus(Heads other) {
            return new Heads(people + other.people, toCall + other.toCall);
        }
    }

    /** Who is expected or waits for the draw, by session; nobody, no entry. */
    public Map<Long, Heads> expected(Collection<Long> sessionIds) {
        return heads(sessionIds, Set.of(OrderStatus.CONFIRMED, OrderStatus.APPLIED));
    }

    /** Whose order the provider cancelled, by session. */
    public Map<Long, Heads> cancelled(Collection<Long> sessionIds) {
        return heads(sessionIds, Set.of(OrderStatus.CANCELLED_BY_PROVIDER));
    }

    private Map<Long, Heads> heads(Collection<Long> sessionIds, Set<OrderStatus> statuses) {
        if (sessionIds.isEmpty()) return Map.of();
        List<Object[]> rows = em.createQuery(
                        "select o.sessionId, o.requesterId from Order o where o.sessionId in ?1 and o.status in ?2",
                        Object[].class)
                .setParameter(1, sessionIds)
                .setParameter(2, statuses)
                .getResultList();
        Set<Long> reached =
                people.messageable(rows.stream().map(r -> (Long) r[1]).collect(Collectors.toSet()));
        Map<Long, Heads> heads = new HashMap<>();
        for (Object[] row : rows)
            heads.merge((Long) row[0], new Heads(1, reached.contains((Long) row[1]) ? 0 : 1), Heads::plus);
        return heads;
    }

    /** How many came, by session; nobody, no entry. */
    public Map<Long, Integer> arrived(Collection<Long> sessionIds) {
        if (sessionIds.isEmpty()) return Map.of();
        return em
                .createQuery(
                        "select o.sessionId, count(*) from Order o"
                                + " where o.sessionId in ?1 and o.checkedInAt is not null group by o.sessionId",
                        Object[].class)
                .setParameter(1, sessionIds)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(r -> (Long) r[0], r -> ((Number) r[1]).intValue()));
    }

    /**
     * Transition 14 for everybody who is expected in a session, or waits for its draw; one that takes no more bookings. Who is being served already
     * stays so.
     */
    public void cancelAll(Caller by, long sessionId, String reason, String alternative) {
        EnumSet<OrderStatus> expected = EnumSet.of(OrderStatus.WAITLISTED, OrderStatus.CONFIRMED, OrderStatus.APPLIED);
        for (Order order : OfSession.lock(em, sessionId, expected))
            closing.cancel(order, By.of(by, Part.STATION), reason, alternative);
    }
}
