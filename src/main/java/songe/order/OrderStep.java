package songe.order;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import songe.shared.Sql;

/** One line of an order's timeline; never changed. */
@Entity
class OrderStep extends PanacheEntityBase {
    private static final String WIPED = "说明已按隐私规则清除";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long orderId;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private OrderStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private OrderStatus toStatus;

    private Long byId;
    private String byName;
    private String reason;
    private String text;

    protected OrderStep() {}

    private OrderStep(long orderId, OrderStatus from, OrderStatus to, Change change) {
        this.orderId = orderId;
        this.at = change.at();
        this.fromStatus = from;
        this.toStatus = to;
        this.byId = change.by().id();
        this.byName = change.by().name();
        this.reason = change.reason();
        this.text = change.text();
    }

    /** Adds a line: there is nothing in it that could change before the transaction ends. */
    static OrderStep append(long orderId, OrderStatus from, OrderStatus to, Change change) {
        Sql.change(
                getEntityManager(),
                "insert into order_step (order_id, at, from_status, to_status, by_id, by_name, reason, text)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                orderId,
                change.at(),
                from == null ? null : from.name(),
                to.name(),
                change.by().id(),
                change.by().name(),
                change.reason(),
                change.text());
        return new OrderStep(orderId, from, to, change);
    }

    static boolean everReached(long orderId, OrderStatus status) {
        return count("orderId = ?1 and toStatus = ?2", orderId, status) > 0;
    }

    static List<OrderStep> of(long orderId) {
        return Sql.rows(
                getEntityManager(),
                "select from_status, to_status, at, by_id, by_name, reason, text from order_step where order_id = ? order by id",
                row -> new OrderStep(orderId, status(row.getString(1)), status(row.getString(2)), change(row)),
                orderId);
    }

    private static OrderStatus status(String name) {
        return name == null ? null : OrderStatus.valueOf(name);
    }

    private static Change change(ResultSet row) throws SQLException {
        By by = new By(row.getObject(4, Long.class), row.getString(5));
        return new Change(by, Sql.instant(row, 3), row.getString(6), row.getString(7));
    }

    /**
     * Takes out what people typed. The sentences are ours but for those that quote why an order was refused, cancelled or
     * missed and how a complaint was settled; what came of that stays.
     */
    static void wipe(Collection<Long> orderIds) {
        getEntityManager()
                .createNativeQuery("update order_step set"
                        + " text = if(to_status in ('REJECTED', 'CANCELLED_BY_PROVIDER', 'RESIDENT_NO_SHOW', 'PROVIDER_NO_SHOW') or from_status = 'REWORK', ?1, text),"
                        + " reason = if(from_status = 'REWORK', reason, null) where order_id in (?2)")
                .setParameter(1, WIPED)
                .setParameter(2, orderIds)
                .executeUpdate();
    }

    OrderView.StepView view() {
        return new OrderView.StepView(at, fromStatus, toStatus, byName, reason, text);
    }

    /** @param reason as somebody typed or chose it, may be null; @param text the sentence for the resident */
    record Change(By by, Instant at, String reason, String text) {}
}
