package songe.schedule;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

@Entity
class Session extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long townId;
    private long offerId;
    private long itemId;
    private long stationId;
    private Instant startsAt;
    private Instant endsAt;
    private int capacity;
    /** Written by the seats' conditional updates only. */
    private int taken;

    private int lastTicket;

    protected Session() {}

    SessionRef ref() {
        return new SessionRef(id, townId, itemId, stationId, startsAt, endsAt, capacity, taken);
    }
}
