package songe.order;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import songe.shared.Batch;
import songe.shared.Sql;

/**
 * The orders of a session, locked, for whoever holds the session's row. What is being booked at this moment is not waited for:
 * it looks at that row before it is committed, so it waits for us, and will see what we did.
 */
final class OfSession {
    private OfSession() {}

    /** The last of those states first, each by who ordered first. */
    static List<Order> lock(EntityManager em, long sessionId, EnumSet<OrderStatus> in) {
        List<String> states = in.stream().map(Enum::name).toList();
        em.flush();
        List<Long> seen = Sql.rows(
                em,
                "select id from orders where session_id = ? and status in " + Sql.marks(states)
                        + " order by status desc, id",
                row -> row.getLong(1),
                values(List.of(sessionId), states));
        Set<Long> still = new HashSet<>();
        for (List<Long> some : Batch.parts(seen))
            still.addAll(Sql.rows(
                    em,
                    // by the key alone: on the way of another index stand those that are not committed
                    "select id from orders force index (primary) where id in " + Sql.marks(some) + " and status in "
                            + Sql.marks(states) + " order by id for update",
                    row -> row.getLong(1),
                    values(some, states)));
        return seen.stream()
                .filter(still::contains)
                .map(id -> em.find(Order.class, id))
                .toList();
    }

    private static Object[] values(Collection<?> first, Collection<?> then) {
        List<Object> all = new ArrayList<>(first);
        all.addAll(then);
        return all.toArray();
    }
}
