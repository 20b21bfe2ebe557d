package songe.order.look;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/** One look; written by {@link Looks} in a single statement, never changed. */
@Entity
class Look extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private long orderId;
    private String orderNumber;
    private long itemId;
    private long orderedBy;
    private Long personId;

    @Enumerated(EnumType.STRING)
    private Looks.What what;

    private Instant at;
    private long slot;
    private long byId;
    private String byName;
    private String unit;
    private String role;

    protected Look() {}

    /** Newest first. @param orderNumber null for all orders */
    static List<Look> about(long personId, String orderNumber, long beforeId, int limit) {
        return Look.<Look>find(
                        "(orderedBy = ?1 or personId = ?1) and byId <> ?1 and id < ?2"
                                + " and (?3 is null or orderNumber = ?3)"
                                + " order by id desc",
                        personId,
                        beforeId,
                        orderNumber)
                .page(0, limit)
                .list();
    }

    long id() {
        return id;
    }

    long itemId() {
        return itemId;
    }

    LookView view(String title) {
        String by = byName == null ? unit : unit + " " + byName;
        return new LookView(at, by, role, new LookView.OrderBrief(orderNumber, title), what);
    }
}
