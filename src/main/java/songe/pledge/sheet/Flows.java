package songe.pledge.sheet;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import songe.pledge.Balance;
import songe.pledge.MovementKind;
import songe.shared.Sql;

/** What moved on one pledge, by kind: in a month, and in all until its end. */
record Flows(Map<MovementKind, Integer> inMonth, Map<MovementKind, Integer> inAll) {

    private Flows() {
        this(new EnumMap<>(MovementKind.class), new EnumMap<>(MovementKind.class));
    }

    private record Sum(long pledgeId, MovementKind kind, int inMonth, int inAll) {}

    /** By ix_pledge_movement_at. @param until exclusive */
    static Map<Long, Flows> of(EntityManager em, Collection<Long> pledgeIds, Instant from, Instant until) {
        Map<Long, Flows> all = new HashMap<>();
        if (pledgeIds.isEmpty()) return all;
        List<Object> values = new ArrayList<>(List.of(from));
        values.addAll(pledgeIds);
        values.add(until);
        List<Sum> sums = Sql.rows(
                em,
                "select pledge_id, kind, sum(case when at >= ? then quantity else 0 end), sum(quantity)"
                        + " from pledge_movement where pledge_id in " + Sql.marks(pledgeIds)
                        + " and at < ? group by pledge_id, kind",
                row -> new Sum(row.getLong(1), MovementKind.valueOf(row.getString(2)), row.getInt(3), row.getInt(4)),
                values.toArray());
        for (Sum s : sums) {
            Flows flows = all.computeIfAbsent(s.pledgeId, id -> new Flows());
            flows.inMonth.put(s.kind, s.inMonth);
            flows.inAll.put(s.kind, s.inAll);
        }
        return all;
    }

    static Flows none() {
        return new Flows();
    }

    /** In the month. */
    int moved(MovementKind... kinds) {
        return sum(inMonth, kinds);
    }

    int added() {
        return moved(MovementKind.PLEDGED, MovementKind.RAISED) - moved(MovementKind.LOWERED);
    }

    /** At the month's end. */
    Balance balance() {
        int pledged = sum(inAll, MovementKind.PLEDGED, MovementKind.RAISED) - sum(inAll, MovementKind.LOWERED);
        int committed = sum(inAll, MovementKind.COMMITTED)
                - sum(inAll, MovementKind.USED, MovementKind.RELEASED, MovementKind.LAPSED);
        int used = sum(inAll, MovementKind.USED, MovementKind.GIVEN);
        int expired = sum(inAll, MovementKind.EXPIRED, MovementKind.LAPSED);
        return new Balance(pledged, committed, used, expired, pledged - committed - used - expired);
    }

    private static int sum(Map<MovementKind, Integer> by, MovementKind... kinds) {
        int sum = 0;
        for (MovementKind kind : kinds) sum += by.getOrDefault(kind, 0);
        return sum;
    }
}
