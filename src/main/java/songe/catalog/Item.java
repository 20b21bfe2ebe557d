package songe.catalog;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;

@Entity
class Item extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private String code;

    @Enumerated(EnumType.STRING)
    private ListKind list;

    private String category;
    private String title;
    private String summary;
    private String description;

    @Enumerated(EnumType.STRING)
    private Fulfilment fulfilment;

    @Enumerated(EnumType.STRING)
    private Booking booking;

    private int durationMinutes;
    private int capacity;
    private Long partnerId;
    private String eligibility;
    private String guards;

    protected Item() {}

    Item(long townId, String code) {
        this.townId = townId;
        this.code = code;
    }

    static List<Item> ofTown(long townId) {
        return list("townId = ?1 order by code", townId);
    }

    static Optional<Item> of(long townId, String code) {
        return find("townId = ?1 and code = ?2", townId, code).firstResultOptional();
    }

    boolean fill(ItemData wanted) {
        boolean changed = !wanted.equals(data());
        list = wanted.list();
        category = wanted.category();
        title = wanted.title();
        fulfilment = wanted.fulfilment();
        booking = wanted.booking();
        durationMinutes = wanted.durationMinutes();
        capacity = wanted.capacity();
        partnerId = wanted.partnerId();
        eligibility = wanted.eligibility();
        guards = wanted.guards();
        return changed;
    }

    long id() {
        return id;
    }

    String code() {
        return code;
    }

    private ItemData data() {
        return new ItemData(
                code,
                list,
                category,
                title,
                fulfilment,
                booking,
                durationMinutes,
                capacity,
                partnerId,
                eligibility,
                guards);
    }

    ItemRef ref() {
        return new ItemRef(
                id, townId, data(), summary, description, Eligibility.parse(eligibility), Guard.parse(guards));
    }
}
