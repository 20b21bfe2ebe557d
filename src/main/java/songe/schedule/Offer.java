package songe.schedule;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
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
    /** Since when it is no longer carried; null while it is. */
    private Instant endedAt;

    protected Offer() {}

    Offer(long townId, OfferData wanted) {
        this.townId = townId;
        this.stationId = wanted.stationId();
        this.itemId = wanted.itemId();
        fill(wanted);
    }

    /** Ended ones as well. */
    static List<Offer> ofItems(long townId, Collection<Long> itemIds) {
        return list("townId = ?1 and itemId in ?2 order by id", townId, itemIds);
    }

    static List<Offer> weeklyInTown(long townId) {
        return list("townId = ?1 and endedAt is null and weekdays <> '' order by id", townId);
    }

    static List<Offer> weeklyInTown(long townId, long itemId) {
        return list("townId = ?1 and itemId = ?2 and endedAt is null and weekdays <> '' order by id", townId, itemId);
    }

    static List<Offer> at(long townId, long stationId) {
        return list("townId = ?1 and stationId = ?2 order by id", townId, stationId);
    }

    static Optional<Offer> live(long townId, long id) {
        return find("townId = ?1 and id = ?2 and endedAt is null", townId, id).firstResultOptional();
    }

    /** Gives it these days, hours and places; one that has ended begins again. */
    boolean fill(OfferData wanted) {
        boolean changed = endedAt != null || id != null && !wanted.equals(data());
        weekdays = wanted.weekdays();
        starts = wanted.starts();
        ends = wanted.ends();
        capacity = wanted.capacity();
        endedAt = null;
        return changed;
    }

    void end(Instant now) {
        endedAt = now;
    }

    boolean isLive() {
        return endedAt == null;
    }

    long id() {
        return id;
    }

    OfferData data() {
        return new OfferData(stationId, itemId, weekdays, starts, ends, capacity);
    }
}
