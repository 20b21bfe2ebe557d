package songe.order.pledged;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import songe.pledge.sheet.PledgeSheets;
import songe.shared.Sql;

/** Counts what was delivered from the orders alone, so that the ledger can be held against it. */
@ApplicationScoped
class DeliveredOrders implements PledgeSheets.Delivered {
    private final EntityManager em;

    DeliveredOrders(EntityManager em) {
        this.em = em;
    }

    private record Sum(long pledgeId, int places) {}

    /** By ix_pledge_commitment and uk_orders_number. */
    @Override
    public Map<Long, Integer> of(Collection<Long> pledgeIds, Instant from, Instant until) {
        List<Object> values = new ArrayList<>(pledgeIds);
        values.addAll(List.of(from, until));
        return Sql.rows(
                        em,
                        "select o.pledge_id, sum(o.places) from pledge_commitment c join orders o on o.town_id = c.town_id"
                                + " and o.number = c.order_number where c.pledge_id in " + Sql.marks(pledgeIds)
                                + " and o.delivered_at >= ? and o.delivered_at < ? group by o.pledge_id",
                        row -> new Sum(row.getLong(1), row.getInt(2)),
                        values.toArray())
                .stream()
                .collect(Collectors.toMap(Sum::pledgeId, Sum::places));
    }
}
