package songe.order;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/** One line of an order's timeline; never changed. */
@Entity
class OrderStep extends PanacheEntityBase {
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

    OrderStep(long orderId, OrderStatus from, OrderStatus to, Change change) {
        this.orderId = orderId;
        this.at = change.at();
        this.fromStatus = from;
        this.toStatus = to;
        this.byId = change.by().id();
        this.byName = change.by().name();
        this.reason = change.reason();
        this.text = change.text();
    }

    static List<OrderStep> of(long orderId) {
        return list("orderId = ?1 order by id", orderId);
    }

    OrderView.StepView view() {
        return new OrderView.StepView(at, fromStatus, toStatus, byName, reason, text);
    }

    /** @param reason as somebody typed or chose it, may be null; @param text the sentence for the resident */
    record Change(By by, Instant at, String reason, String text) {}
}
