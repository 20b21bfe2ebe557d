package songe.schedule;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;

@Entity
class Offer extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private long stationId;
    private long itemId;
    /** Empty: on request. */
    private String weekdays;

    private String starts;
    private String ends;
    private int capacity;

    protected Offer() {}

    static List<Offer> ofTown(long townId) {
        return list("townId = ?1 order by id", townId);
    }

    boolean change(String ends, int capacity) {
        boolean changed = !this.ends.equals(ends) || this.capacity != capacity;
        this.ends = ends;
        this.capacity = capacity;
        return changed;
    }

    long id() {
        return id;
    }

    OfferData data() {
        return new OfferData(stationId, itemId, weekdays, starts, ends, capacity);
    }
}
