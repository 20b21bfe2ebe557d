package songe.schedule;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;

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

    Offer(long townId, OfferData data) {
        this.townId = townId;
        this.stationId = data.stationId();
        this.itemId = data.itemId();
        this.weekdays = data.weekdays();
        this.starts = data.starts();
        this.ends = data.ends();
        this.capacity = data.capacity();
    }

    static Optional<Offer> like(long townId, OfferData d) {
        return find(
                        "townId = ?1 and stationId = ?2 and itemId = ?3 and weekdays = ?4 and starts = ?5",
                        townId,
                        d.stationId(),
                        d.itemId(),
                        d.weekdays(),
                        d.starts())
                .firstResultOptional();
    }

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
