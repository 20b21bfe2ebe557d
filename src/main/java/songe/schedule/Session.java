package songe.schedule;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import songe.place.StationRef;

/** Never changed through the entity: places are taken meanwhile, so all changes are conditional updates. */
@Entity
class Session extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    /** Null: added by hand. */
    private Long offerId;

    private long itemId;
    private long stationId;
    private Instant startsAt;
    private Instant endsAt;
    private int capacity;
    /** Set for this session, whatever the offer says. */
    private boolean capacityByHand;
    /** Written by the seats' conditional updates only. */
    private int taken;

    private int lastTicket;
    /** Gone without a word, since nobody was in it: with its offer, or on a closed day. */
    private boolean withdrawn;

    private Instant cancelledAt;
    private String cancelReason;
    private String cancelAlternative;

    protected Session() {}

    /** By hand. */
    Session(StationRef station, long itemId, Instant startsAt, Instant endsAt, int capacity) {
        this.townId = station.townId();
        this.stationId = station.id();
        this.itemId = itemId;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.capacity = capacity;
    }

    /** In that town, and not gone without a word. */
    boolean isThere(long townId) {
        return this.townId == townId && !withdrawn;
    }

    SessionRef ref() {
        return new SessionRef(
                id,
                townId,
                itemId,
                stationId,
                startsAt,
                endsAt,
                capacity,
                taken,
                offerId == null,
                cancelledAt == null ? null : new SessionRef.Cancellation(cancelledAt, cancelReason, cancelAlternative));
    }
}
